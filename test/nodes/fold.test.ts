import { expect, test } from 'vitest';
import { foldNodes } from '../../src/nodes/fold.js';

test.each([
  [[], ''],
  [['x3000c0s1b0n0'], 'x3000c0s1b0n0'],
  [['x3000c0s1b0n0', 'x3000c0s2b0n0', 'x3000c0s3b0n0', 'x3000c0s4b0n0'], 'x3000c0s[1-4]b0n0'],
  [['x3000c0s1b0n0', 'x3000c0s3b0n0'], 'x3000c0s[1,3]b0n0'],
  [['x1c0s0b0n1', 'x1c0s0b0n0', 'x1c0s1b0n1', 'x1c0s1b0n0'], 'x1c0s[0-1]b0n[0-1]'],
  [['x1c0s0b0n0', 'x1c0s0b0n1', 'x1c0s1b0n0'], 'x1c0s0b0n[0-1],x1c0s1b0n0'],
  [['nid009', 'nid010', 'nid011', 'nid9'], 'nid[009,9,010-011]'],
  [['b', 'a', 'b'], 'a,b'],
])('%j folds to %s', (names, folded) => {
  expect(foldNodes(names)).toBe(folded);
});

test('all of a cabinet folds into one list', () => {
  const names = [0, 1, 2, 3].flatMap((s) => [0, 1].flatMap((b) => [0, 1].map((n) => `x1000c0s${s}b${b}n${n}`)));
  expect(foldNodes(names)).toBe('x1000c0s[0-3]b[0-1]n[0-1]');
});
