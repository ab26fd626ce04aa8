import { listWords } from './words.js';

/**
 * The words closest to what was typed, best first: those that begin with it, then those at most a third of its letters
 * away. Letters count as the same in either case.
 */
export function suggest(typed: string, words: readonly string[]): string[] {
  const sought = typed.toLowerCase();
  if (sought === '') return [];
  return words
    .map((word) => ({
      word,
      distance: word.toLowerCase().startsWith(sought) ? 0 : distance(sought, word.toLowerCase()),
    }))
    .filter((entry) => entry.distance <= Math.max(1, Math.floor(sought.length / 3)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map((entry) => entry.word);
}

/** `Did you mean a, b or c?`, or undefined when nothing is close. */
export function didYouMean(typed: string, words: readonly string[]): string | undefined {
  const close = suggest(typed, words);
  if (close.length === 0) return undefined;
  return `Did you mean ${listWords(close, 'or')}?`;
}

/** Letters to insert, drop, replace or swap with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped =
        a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
          ? (beforeLast[column - 2] ?? Infinity) + 1
          : Infinity;
      current[column] = Math.min(replaced, swapped, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
