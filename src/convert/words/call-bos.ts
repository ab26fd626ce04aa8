import type { Change } from './change.js';
import type { Word } from './word.js';

/**
 * The changes that make `bos` of `cray bos`. `program` is the index of the word `cray`, `last` that of the last word. Where the output
 * is read and no format is typed, `bos` is told to print TOML, as `cray` did.
 */
export function callBos(program: number, last: number, isRead: boolean): Change[] {
  const take: Change = { class: 'program', index: program, kind: 'remove', old: 'cray', text: '' };
  const format = ['--format', 'toml'].map((text): Change => {
    return { class: 'program', index: last, kind: 'append', old: '', text };
  });
  return isRead ? [take, ...format] : [take];
}

/** What to do about an empty limit. */
export const emptyLimit =
  "bos refuses an empty limit, which is every node to cray: write --limit '*' where that is meant.";

/** `--limit ""`, which is every node to `cray`, and which `bos` refuses. */
export function hasEmptyLimit(words: readonly Word[]): boolean {
  return words.some(
    ({ value }, index) => value === '--limit=' || (value === '--limit' && words[index + 1]?.value === ''),
  );
}

/** `CRAY_FORMAT=json` before one command alone, which says nothing of the others. */
const ofOneCommand = /(?<!\bexport\b[^\n]*)\bCRAY_FORMAT=[^\s;&|]+[ \t]+(?=[\w/"'$.])/g;

/** Does a file set the format for its commands, in whatever way? */
export function setsFormat(source: string): boolean {
  return source.includes('CRAY_FORMAT') && source.replace(ofOneCommand, '').includes('CRAY_FORMAT');
}
