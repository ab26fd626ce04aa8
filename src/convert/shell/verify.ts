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
  const wrong = expected.filter(({ command, values }) => {
    const found = commands.get(shift(command.start, edits));
    return !found || !sameValues(found.words, values);
  });
  if (script.fault && wrong.length === 0) return new Set(expected.map(({ group }) => group));
  return new Set(wrong.map(({ group }) => group));
}

/** Where a place of the old text is in the new one. */
function shift(position: number, edits: readonly Edit[]): number {
  return edits.reduce(
    (sum, { start, end, text }) => (end <= position && start < position ? sum + text.length - (end - start) : sum),
    position,
  );
}

function sameValues(words: readonly Word[], values: readonly (string | undefined)[]): boolean {
  return words.length === values.length && words.every(({ value }, index) => value === values[index]);
}
