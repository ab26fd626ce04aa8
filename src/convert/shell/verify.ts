import { findLast } from '../excerpt.js';
import { applyEdits, type Edit } from '../finding.js';
import type { Word } from '../words/word.js';
import type { ShellCommand, ShellScript } from '../shell-model.js';

/** A command whose words are about to change, and the values that they must have then. */
export interface Expectation {
  readonly group: number;
  readonly command: ShellCommand;
  readonly edits: readonly Edit[];
  readonly values: readonly (string | undefined)[];
}

/**
 * The groups whose edits do not come out as they should: the new text is read again, and each command must stand in its place
 * with the words that were meant.
 */
export function findWrong(
  text: string,
  expected: readonly Expectation[],
  read: (text: string) => ShellScript,
): Set<number> {
  const edits = expected.flatMap((entry) => entry.edits);
  const script = read(applyEdits(text, edits));
  const commands = new Map(
    script.pipelines
      .flatMap(({ stages }) => stages)
      .flatMap((command) => (command ? [[command.start, command] as const] : [])),
  );
  const shift = makeShift(edits);
  const wrong = expected.filter(({ command, values }) => {
    const found = commands.get(shift(command.start));
    return !found || !sameValues(found.words, values);
  });
  if (script.fault && wrong.length === 0) return new Set(expected.map(({ group }) => group));
  return new Set(wrong.map(({ group }) => group));
}

/** Tells where a place of the old text is in the new one. */
function makeShift(edits: readonly Edit[]): (position: number) => number {
  const sorted = edits.toSorted((a, b) => a.end - b.end || a.start - b.start);
  const ends = sorted.map(({ end }) => end);
  const sums = [0];
  for (const { start, end, text } of sorted) sums.push((sums.at(-1) ?? 0) + text.length - (end - start));
  return (position) => {
    let count = (ends[0] ?? Infinity) > position ? 0 : findLast(ends, position) + 1;
    // An insertion at the place itself comes behind it.
    while (count > 0 && sorted[count - 1]?.start === position) count -= 1;
    return position + (sums[count] ?? 0);
  };
}

function sameValues(words: readonly Word[], values: readonly (string | undefined)[]): boolean {
  return words.length === values.length && words.every(({ value }, index) => value === values[index]);
}
