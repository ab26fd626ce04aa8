import { makeFinding, type Finding } from '../finding.js';
import type { ReadExcerpt } from './members.js';
import type { ShellCommand } from '../shell-model.js';

/** Words that follow `bos` in commands of v1. */
const oldWord = /^(?:v1|session|sessiontemplate)$/;
const startsBos = /^["']?(?:sudo\s+)?(?:\S*\/)?cray\s+bos(?:\s+v1)?\s*["']?$/;

/** What puts commands together, or passes them on: aliases, variables that contain `cray bos`, and what calls these. */
export function findWrappers(read: ReadExcerpt): Finding[] {
  const { script, excerpt } = read;
  const commands = script.pipelines.flatMap(({ stages }) => stages).filter((command) => command !== undefined);
  const variables = commands.flatMap(({ assignments }) =>
    assignments.filter(({ value }) => startsBos.test(value?.text ?? '')),
  );
  const names = new Set([...listWrappers(read), ...listAliases(commands)]);
  const holders = new Set(variables.map(({ name }) => name));
  const assigned = variables.flatMap(({ value }) =>
    value && !/\bv1\b/.test(value.text) ? [makeFinding('dynamic', value.start, value.text, null)] : [],
  );
  const aliased = commands
    .filter(({ words }) => words[0]?.value === 'alias')
    .flatMap(({ words }) =>
      words.slice(1).filter(({ text }) => startsBos.test(text.replace(/^\w+=/, '')) && !/\bv1\b/.test(text)),
    )
    .map(({ start, text }) => makeFinding('wrapper', start, text, null));
  const calls = commands.flatMap((command) => {
    const [first, second, third] = command.words;
    const text = excerpt.text.slice(command.start, command.end);
    const variable = /^"?\$\{?(\w+)(?:\[@\])?\}?"?$/.exec(first?.text ?? '')?.[1];
    const old = oldWord.test(second?.value ?? '');
    if (first?.value !== undefined && names.has(first.value) && old)
      return [makeFinding('wrapper', command.start, text, proposeCall(text))];
    const held = variable !== undefined && holders.has(variable) && old;
    const program = first?.value === undefined && second?.value === 'bos' && oldWord.test(third?.value ?? '');
    return held || program ? [makeFinding('dynamic', command.start, text, proposeCall(text))] : [];
  });
  return [...assigned, ...aliased, ...calls];
}

/** Functions that run `cray bos "$@"`, and those that hand their arguments on to one. */
function listWrappers({ script, members, excerpt }: ReadExcerpt): string[] {
  const passing = members.filter(({ blockers }) => blockers.some((note) => note.class === 'wrapper'));
  const found = [...script.functions]
    .filter(([, body]) => passing.some(({ command }) => body.start <= command.start && command.end <= body.end))
    .map(([name]) => name);
  for (const name of found) {
    const calls = new RegExp(`(?:^|[\\s;|&({])${name.replace(/\W/g, '\\$&')}\\s[^;\\n]*\\$[@*]`);
    for (const [other, { start, end }] of script.functions) {
      if (!found.includes(other) && calls.test(excerpt.text.slice(start, end))) found.push(other);
    }
  }
  return found;
}

function listAliases(commands: readonly ShellCommand[]): string[] {
  return commands
    .filter(({ words }) => words[0]?.value === 'alias')
    .flatMap(({ words }) => words.slice(1))
    .map(({ text }) => /^([\w-]+)=(.*)$/s.exec(text))
    .flatMap((match) => (match && startsBos.test(match[2] ?? '') ? [match[1] ?? ''] : []));
}

function proposeCall(text: string): string {
  return text
    .replace(/^(\S+\s+(?:bos\s+)?)(?:v1\s+)?(session(?:template)?)\b(?!-)/, '$1v2 $2s')
    .replace(/^(\S+\s+(?:bos\s+)?)v1\b/, '$1v2')
    .replace(/--template-uuid\b/g, '--template-name');
}
