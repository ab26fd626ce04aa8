import { expect, test } from 'vitest';
import { measureText, wrapCells } from '../../../src/output/table/text.js';

test.each([
  ['abc', 3],
  ['é', 1],
  ['e\u0301', 1],
  ['日本', 4],
  ['🚀', 2],
])('%s takes %i places', (text, width) => {
  expect(measureText(text)).toBe(width);
});

test.each([
  ['short', 10, ['short']],
  ['the quick brown fox', 10, ['the quick', 'brown fox']],
  ['a[0-1],b[2-3],c4', 8, ['a[0-1],', 'b[2-3],', 'c4']],
  ['x1,x[2,3,5]b0', 10, ['x1,', 'x[2,3,5]b0']],
  ['x[10,12,14,16]b0', 10, ['x[10,12,', '14,16]b0']],
  ['s3://images/0123456789/kernel', 12, ['s3://images/', '0123456789/', 'kernel']],
  ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ['one\ntwo', 10, ['one', 'two']],
  ['日本語', 4, ['日本', '語']],
])('%j in %i places', (text, width, lines) => {
  expect(wrapCells(text, width)).toEqual(lines);
});
