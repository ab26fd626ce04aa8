import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatUnifiedDiff } from '../../src/util/unified-diff.js';

const names = { from: 'a', to: 'b' };
/** Does what the hunks of a diff say, as patch does. */
function applyDiff(from: readonly string[], diff: readonly string[]): string[] {
  const result: string[] = [];
  let at = 0;
  for (const line of diff.slice(2)) {
    const [, start = '', count = '1'] = /^@@ -(\d+)(?:,(\d+))? /.exec(line) ?? [];
    if (start !== '') {
      const first = Number(start) - (count === '0' ? 0 : 1);
      result.push(...from.slice(at, first));
      at = first;
    } else if (line.startsWith('+')) result.push(line.slice(1));
    else {
      expect(from[at]).toBe(line.slice(1));
      if (line.startsWith(' ')) result.push(line.slice(1));
      at += 1;
    }
  }
  return [...result, ...from.slice(at)];
}

const toText = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

describe('a unified diff', () => {
  test('of equal texts is nothing', () => {
    expect(formatUnifiedDiff('x\n', 'x\n', names)).toEqual([]);
  });

  test('has three lines around each difference, and joins what is near', () => {
    const from = toText(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15']);
    const to = from.replace('2\n', 'two\n').replace('14\n', '');
    expect(formatUnifiedDiff(from, to, names)).toEqual([
      ...['--- a', '+++ b'],
      ...['@@ -1,5 +1,5 @@', ' 1', '-2', '+two', ' 3', ' 4', ' 5'],
      ...['@@ -11,5 +11,4 @@', ' 11', ' 12', ' 13', '-14', ' 15'],
    ]);
  });

  test('of a text that is new or gone', () => {
    expect(formatUnifiedDiff('', 'x\n', names)).toEqual(['--- a', '+++ b', '@@ -0,0 +1 @@', '+x']);
    expect(formatUnifiedDiff('x\ny\n', '', names)).toEqual(['--- a', '+++ b', '@@ -1,2 +0,0 @@', '-x', '-y']);
  });

  test('of long texts that have nothing in common takes no time', () => {
    const make = (word: string): string => toText(Array.from({ length: 20_000 }, (_, index) => `${word} ${index}`));
    expect(formatUnifiedDiff(make('a'), make('b'), names)).toHaveLength(40_003);
  });

  test('makes the one text of the other', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 30 });
    fc.assert(
      fc.property(lines, lines, (from, to) => {
        expect(applyDiff(from, formatUnifiedDiff(toText(from), toText(to), names))).toEqual(to);
      }),
    );
  });
});
