import { expect, test } from 'vitest';
import { wrapNodes, wrapNote } from '../../../../src/commands/sessions/preview/node-text.js';

test('a short list stands whole', () => {
  expect(wrapNodes('x1000c0s[0-1]b0n0', 40, false)).toEqual(['x1000c0s[0-1]b0n0']);
  expect(wrapNodes('', 40, false)).toEqual([]);
});

test('a long list is cut between two of its items, and says how many nodes are left out', () => {
  const items = ['a[1-3]', 'b[1,3]', 'c1', 'd1', 'e[1-9]', 'f[1-5]'];
  expect(wrapNodes(items.join(','), 8, false)).toEqual(['a[1-3],', 'b[1,3],', 'c1,d1,', '… and 14 more']);
  expect(wrapNodes(items.join(','), 8, true).at(-1)).toBe('... and 14 more');
});

test('one item that is longer than all lines is cut', () => {
  const item = `x[${Array.from({ length: 40 }, (_, index) => index * 2).join(',')}]`;
  const lines = wrapNodes(item, 20, false);
  expect(lines).toHaveLength(4);
  expect(lines.at(-1)).toBe('…');
});

test('a long sentence is cut', () => {
  expect(wrapNote('one two three four five six', 5, false)).toEqual(['one', 'two', 'three', '…']);
  expect(wrapNote('one two three four', 5, false)).toEqual(['one', 'two', 'three', 'four']);
});
