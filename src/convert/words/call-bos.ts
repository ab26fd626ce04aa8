import type { Change } from './change.js';

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
