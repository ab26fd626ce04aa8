import { expect, test } from 'vitest';
import { formatCsv } from '../../src/output/csv.js';
import { toJsonValue } from '../../src/util/json/value.js';

const columns = [
  { name: 'id', path: 'id' },
  { name: 'status', path: 'status.status' },
];

test('a line with the names of the columns, then a line a record', () => {
  const records = [{ id: 'x1', status: { status: 'stable' } }, { id: 'x2' }].map(toJsonValue);
  expect(formatCsv(records, columns, true)).toBe('id,status\nx1,stable\nx2,\n');
  expect(formatCsv(records, columns, false)).toBe('x1,stable\nx2,\n');
});

test.each([
  [null, '""'],
  [true, 'true'],
  [1.5, '1.5'],
  ['a b', 'a b'],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  [' edge', '" edge"'],
  [['a', 1], '"[""a"", 1]"'],
  [{ a: null }, '"{""a"": null}"'],
])('the value %j stands as %s', (value, expected) => {
  expect(formatCsv([toJsonValue({ id: value })], columns.slice(0, 1), false)).toBe(`${expected}\n`);
});

test('an empty list leaves the header alone', () => {
  expect(formatCsv([], columns, true)).toBe('id,status\n');
});
