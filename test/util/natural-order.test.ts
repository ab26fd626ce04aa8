import { expect, test } from 'vitest';
import { compareNames } from '../../src/util/natural-order.js';

test('digits in names count as numbers', () => {
  const names = ['x3000c0s10b0n0', 'x3000c0s2b0n0', 'x3000', 'nid2', 'nid010', 'nid02', 'a'];
  expect(names.sort(compareNames)).toEqual([
    'a',
    'nid02',
    'nid2',
    'nid010',
    'x3000',
    'x3000c0s2b0n0',
    'x3000c0s10b0n0',
  ]);
});
