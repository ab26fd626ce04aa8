import { applyEdits, makeFinding, type Edit, type Finding } from '../finding.js';
import { describeWrapper, type ReadExcerpt } from './members.js';
import type { ShellCommand } from '../shell-model.js';
import { isPrinter, skipRunners } from '../words/invocation.js';
import { programPattern } from '../words/mention.js';
import { skipOptions } from '../words/options.js';
import type { Word } from '../words/word.js';

/** Words that follow `bos` in commands of v1. */
const oldWord = /^(?:v1|session|sessiontemplate)$/;
const startsBos = new RegExp(
  `^["']?(?:sudo\\s+)?(?:\\S*\\/)?${programPattern.source}(\\s+v1)?(?:\\s+--format[ =]\\w+)?\\s*["']?$`,
);

/** What stands for `cray bos`: a function, an alias, a variable. `pinned`: for `cray bos v1`, so that its calls bear no version. */
interface Stand {
  readonly name: string;
  readonly pinned: boolean;
}

/** What puts commands together, or passes them on: aliases, variables that contain `cray bos`, and what calls these. */
export function findWrappers(read: ReadExcerpt): Finding[] {
  const commands = read.script.pipelines.flatMap(({ stages }) => stages).filter((command) => command !== undefined);
  const assigned = commands.flatMap(({ assignments }) => assignments);
  const variables = assigned.flatMap(({ name, value }) => (value ? standFor(name, value) : []));
  const aliases = commands
    .filter(({ words }) => words[0]?.value === 'alias')
    .flatMap(({ words }) => words.slice(1))
    .flatMap((word) => standFor(word.text.replace(/=.*/s, ''), word));
  // Any text that contains v1 has a finding of its own already: see mentions.ts.
  const tell = (name: 'dynamic' | 'wrapper', stands: readonly (Stand & { word: Word })[]): Finding[] =>
    stands.filter(({ pinned }) => !pinned).map(({ word: { start, text } }) => makeFinding(name, start, text, null));
  return [
    ...tell('dynamic', variables),
    ...tell('wrapper', aliases),
    ...findCalls(read, commands, [...listWrappers(read), ...aliases], variables),
  ];
}

function standFor(name: string, word: Word): (Stand & { word: Word })[] {
  const found = startsBos.exec(word.text.replace(/^[\w-]+=/, ''));
  return found ? [{ name, word, pinned: found[1] !== undefined }] : [];
}

/** Commands of v1 behind a wrapper, behind a variable that contains `cray bos`, and behind one that contains the program. */
function findCalls(
  read: ReadExcerpt,
  commands: readonly ShellCommand[],
  wrappers: readonly Stand[],
  holders: readonly Stand[],
): Finding[] {
  return commands.flatMap((command) => {
    const { words, start, end } = command;
    const first = skipRunners(words);
    if (isPrinter(words[first]?.value)) return [];
    const tell = (name: 'dynamic' | 'wrapper', noun: number, pinned: boolean): Finding[] => {
      if (!oldWord.test(words[noun]?.value ?? '')) return [];
      const text = read.excerpt.text.slice(start, end);
      // What reads the answer is not known here: new words alone would be half a rewrite.
      const piped = /^\s*\|(?!\|)/.test(read.excerpt.text.slice(end, end + 20));
      const proposal = piped ? null : proposeCall(command, noun, pinned, text);
      const message = name === 'wrapper' ? describeWrapper(words[first]?.value, read) : undefined;
      return [makeFinding(name, start, text, proposal, message)];
    };
    const wrapper = wrappers.find(({ name }) => name === words[first]?.value);
    if (wrapper) return tell('wrapper', skipOptions(words, first + 1), wrapper.pinned);
    return words.flatMap((word, index) => {
      if (index < first || word.value !== undefined) return [];
      const next = skipOptions(words, index + 1);
      if (words[next]?.value === 'bos') return tell('dynamic', skipOptions(words, next + 1), false);
      const variable = /^"?\$\{?(\w+)(?:\[@\])?\}?"?$/.exec(word.text)?.[1];
      const holder = holders.find(({ name }) => name === variable);
      return holder ? tell('dynamic', next, holder.pinned) : [];
    });
  });
}

/** Functions that run `cray bos "$@"`, and those that hand their arguments on to one. */
function listWrappers({ script, members, excerpt }: ReadExcerpt): Stand[] {
  const passing = members.filter(({ blockers }) => blockers.some((note) => note.class === 'wrapper'));
  const found = [...script.functions].flatMap(([name, body]): Stand[] => {
    const own = passing.find(({ command }) => body.start <= command.start && command.end <= body.end);
    return own ? [{ name, pinned: own.words.some(({ value }) => value === 'v1') }] : [];
  });
  for (const { name, pinned } of found) {
    const calls = new RegExp(`(?:^|[\\s;|&({])${name.replace(/\W/g, '\\$&')}\\s[^;\\n]*\\$[@*]`);
    for (const [other, { start, end }] of script.functions) {
      const known = found.some((entry) => entry.name === other);
      if (!known && calls.test(excerpt.text.slice(start, end))) found.push({ name: other, pinned });
    }
  }
  return found;
}

/** A call with the words of v2; the version stands there when the definition contains none. */
function proposeCall({ words, start }: ShellCommand, first: number, pinned: boolean, text: string): string {
  const version = pinned ? '' : 'v2 ';
  const edits = words.flatMap(({ value, start: from, end: to }, index): Edit[] => {
    const edit = (fresh: string): Edit => ({ start: from - start, end: to - start, text: fresh });
    if (value === '--template-uuid') return [edit('--template-name')];
    if (index === first && value === 'v1') return [edit('v2')];
    const noun = index === first || (index === first + 1 && words[first]?.value === 'v1');
    if (!noun || !/^session(?:template)?$/.test(value ?? '')) return [];
    return [edit(`${index === first ? version : ''}${value ?? ''}s`)];
  });
  return applyEdits(text, edits);
}
