import { makeFinding, type Finding } from '../finding.js';
import { describeWrapper, type ReadExcerpt } from './members.js';
import type { ShellCommand } from '../shell-model.js';
import type { Word } from '../words/word.js';

/** Words that follow `bos` in commands of v1. */
const oldWord = /^(?:v1|session|sessiontemplate)$/;
const startsBos = /^["']?(?:sudo\s+)?(?:\S*\/)?cray\s+bos(?:\s+v1)?\s*["']?$/;

/** What puts commands together, or passes them on: aliases, variables that contain `cray bos`, and what calls these. */
export function findWrappers(read: ReadExcerpt): Finding[] {
  const commands = read.script.pipelines.flatMap(({ stages }) => stages).filter((command) => command !== undefined);
  const variables = commands.flatMap(({ assignments }) =>
    assignments.filter(({ value }) => startsBos.test(value?.text ?? '')),
  );
  const aliases = commands.filter(({ words }) => words[0]?.value === 'alias').flatMap(({ words }) => words.slice(1));
  // Any text that contains v1 has a finding of its own already: see mentions.ts.
  const tell = (name: 'dynamic' | 'wrapper', words: readonly Word[]): Finding[] =>
    words.filter(({ text }) => !/\bv1\b/.test(text)).map(({ start, text }) => makeFinding(name, start, text, null));
  const wrapping = aliases.filter(({ text }) => startsBos.test(text.replace(/^[\w-]+=/, '')));
  const names = [...listWrappers(read), ...wrapping.map(({ text }) => text.replace(/=.*/s, ''))];
  return [
    ...tell(
      'dynamic',
      variables.flatMap(({ value }) => value ?? []),
    ),
    ...tell('wrapper', wrapping),
    ...findCalls(
      read,
      commands,
      names,
      variables.map(({ name }) => name),
    ),
  ];
}

/** Commands of v1 behind a wrapper, behind a variable that contains `cray bos`, and behind one that contains the program. */
function findCalls(
  read: ReadExcerpt,
  commands: readonly ShellCommand[],
  wrappers: readonly string[],
  holders: readonly string[],
): Finding[] {
  return commands.flatMap(({ words: [first, second, third], start, end }) => {
    const text = read.excerpt.text.slice(start, end);
    // What reads the answer is not known here: new words alone would be half a rewrite.
    const piped = /^\s*\|(?!\|)/.test(read.excerpt.text.slice(end, end + 20));
    const proposal = piped ? null : proposeCall(text);
    const old = oldWord.test(second?.value ?? '');
    if (first?.value !== undefined && wrappers.includes(first.value) && old)
      return [makeFinding('wrapper', start, text, proposal, describeWrapper(first.value, read))];
    const variable = /^"?\$\{?(\w+)(?:\[@\])?\}?"?$/.exec(first?.text ?? '')?.[1];
    const held = variable !== undefined && holders.includes(variable) && old;
    const program = first?.value === undefined && second?.value === 'bos' && oldWord.test(third?.value ?? '');
    return held || program ? [makeFinding('dynamic', start, text, proposal)] : [];
  });
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

function proposeCall(text: string): string {
  return text
    .replace(/^(\S+\s+(?:bos\s+)?)(?:v1\s+)?(session(?:template)?)\b(?!-)/, '$1v2 $2s')
    .replace(/^(\S+\s+(?:bos\s+)?)v1\b/, '$1v2')
    .replace(/--template-uuid\b/g, '--template-name');
}
