import { applyEdits, mostText, type Edit } from '../finding.js';

/** What stands between two words in any text: blanks, ends of lines that go on, and the quotes and commas of lists of words. */
const gap = String.raw`(?![,+])[\s\\"',+]{1,80}`;
/** Options between the words of a command, with their values. */
const options = String.raw`(?:${gap}--?\w[\w-]*(?:(?:=["']?|${gap})[^\s"',-][^\s"',]*)?){0,4}`;
const program = String.raw`\bcray${options}${gap}bos\b`;
const noun = String.raw`session(?:template)?\b(?!-)`;

/** `cray bos` in any text, also as items of a list and with options between. */
export const programPattern = new RegExp(program);

/** Words of v1 in any text: `cray bos v1`, `cray bos session`; not `cray bos sessions`, nor `cray bos v2`. */
export const mentionPattern = new RegExp(`${program}${options}${gap}(?:v1\\b|${noun})`, 'g');

/** `bos v1`, `bos session` behind whatever program: also as items of a list, each on a line of its own. */
export const restPattern = new RegExp(
  `\\bbos${options}[\\s\\\\"',+>]{1,80}(?:v1\\b|${noun})|(?:^[ \\t]*-[ \\t]+|[[(,][ \\t]*)["']?bos["']?[ \\t]*(?:$|,)`,
  'm',
);

/** `{cray} bos v1 …`, `%s bos session …` in a string that is filled in. */
export const filledPattern = new RegExp(`(?:\\}|%s)${options}${gap}bos${options}${gap}(?:v1\\b|${noun})`);

/** `bos v1 …` as a whole string, to which another place adds the program. */
export const barePattern = new RegExp(`^\\s*bos${options}${gap}(?:v1|session(?:template)?)\\s`);

/** The words of v1 with their parts: what stands before the version, what follows `v1`, and the noun. */
const parts = new RegExp(
  `(?<head>${program}(?<between>${options}))(?<before>${gap})(?:v1\\b(?:(?<after>${gap})${noun})?|(?<bare>${noun}))`,
  'g',
);
type Parts = Readonly<Record<string, string | undefined>>;
const plainProgram = /^cray[\s\\"',+]+bos$/;
const comma = /^(["'])\s*,\s*\1$/;

/** An answer that changed goes into a pipe: other words alone would be half a rewrite. */
const piped = /\bcray[\s\\]+bos[\s\\]+(?:v1[\s\\]+)?session[\s\\]+(?:create|describe|list|status)\b[^|]*\|(?!\|)/;

/**
 * Old words in a sentence as v2 has them; null when more than words would have to change: what reads the answer, or the place of
 * an option.
 */
export function replaceWords(text: string): string | null {
  const found = [...text.matchAll(parts)];
  if (piped.test(text) || !found.every(({ groups }) => isPlain(groups ?? {}))) return null;
  const edits = found.flatMap(({ index, 0: words, groups }): Edit[] => {
    const { head = '', before = '', after, bare }: Parts = groups ?? {};
    const start = index + head.length + before.length;
    const end = index + words.length;
    const version =
      bare === undefined
        ? { start, end: start + 2, text: 'v2' }
        : { start, end: start, text: `v2${comma.test(before) ? before : ' '}` };
    return bare === undefined && after === undefined ? [version] : [version, { start: end, end, text: 's' }];
  });
  const made = applyEdits(text, edits).replace(/--template-uuid\b/g, '--template-name');
  return made === text ? null : made;
}

/** Are these words that can be replaced one by one: without options between, and with blanks or commas alone? */
function isPlain({
  head = '',
  between,
  before = '',
  after = '',
}: Readonly<Record<string, string | undefined>>): boolean {
  return between === '' && plainProgram.test(head) && (comma.test(before) || !/["'+]/.test(before + after));
}

/** Is the program that stands at a place an item of a list of words? */
export function isListItem(text: string, at: number): boolean {
  return /^cray["']\s*,/.test(text.slice(at, at + 20));
}

/**
 * A command that begins in the middle of a text, without what is around it: it ends with its line, which may go on in the next,
 * and with the quotes, brackets or marks that it stands in. `from` is where that text begins.
 */
export function readMention(text: string, at: number, from = 0): string {
  const begin = isListItem(text, at) ? beginOfItem(text, at) : at;
  const before = text.slice(Math.max(from, text.lastIndexOf('\n', begin - 1) + 1, begin - mostText), begin);
  const line = /^(?:[^\n]*\\\r?\n)*[^\n]*/.exec(text.slice(begin, begin + mostText + 1))?.[0] ?? '';
  const ends = closers(before).flatMap((closer) => closer.exec(line)?.index ?? []);
  const cut = line.slice(0, Math.min(line.length, ...ends));
  return cut.trimEnd().replace(/\s*\\+$|(?<=\w)[.,;:!?]+$/, '');
}

/** The quote that `"/usr/bin/cray"` begins with. */
function beginOfItem(text: string, at: number): number {
  const path = /["'][^\s"',]*$/.exec(text.slice(Math.max(0, at - 100), at))?.[0].length ?? 0;
  return at - path;
}

/** Each character that opens a text, as it stands in what is before a command, and what ends that text. */
const pairs: readonly { readonly open: RegExp; readonly shut?: RegExp; readonly end: RegExp }[] = [
  { open: /`/g, end: /`/ },
  { open: /\\"/g, end: /\\"/ },
  { open: /(?<!\\)"/g, end: /(?<!\\)"/ },
  // An apostrophe within a word opens nothing.
  { open: /(?<!\w)'|'(?!\w)/g, end: /'/ },
  { open: /\(/g, shut: /\)/g, end: /\)/ },
  { open: /\[/g, shut: /\]/g, end: /\]/ },
];

/** What ends a text that begins behind another one. */
function closers(before: string): RegExp[] {
  const count = (pattern: RegExp): number => [...before.matchAll(pattern)].length;
  const open = pairs.filter(({ open: opening, shut }) =>
    shut ? count(opening) > count(shut) : count(opening) % 2 === 1,
  );
  return [...open.map(({ end }) => end), /<\//];
}
