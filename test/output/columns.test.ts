import { expect, test } from 'vitest';
import type { Column } from '../../src/output/layout.js';
import { UsageError } from '../../src/errors/input.js';
import { chooseColumns, selectColumns } from '../../src/output/columns.js';
import { parseJson } from '../../src/util/json/parse.js';
import type { JsonValue } from '../../src/util/json/value.js';

const declared: Column[] = [
  { name: 'id', path: 'id' },
  { name: 'status', path: 'status.status', as: 'state', weight: 9 },
];
const records = parseJson(
  '[{"id": "x1", "status": {"status": "stable"}}, {"id": "x2", "state": {"token": "t"}}]',
) as JsonValue[];

test('columns are chosen by name or by path, in the order that was typed, and stay', () => {
  expect(selectColumns(declared, 'state.token, status', records)).toEqual([
    { name: 'state.token', path: 'state.token', title: 'state.token' },
    { name: 'status', path: 'status.status', as: 'state' },
  ]);
});

test('an unknown column is a usage error with the names there are', () => {
  const attempt = () => selectColumns(declared, 'id,stauts', records);
  expect(attempt).toThrow(UsageError);
  expect(attempt).toThrow(
    expect.objectContaining({
      message: '--columns: there is no column "stauts".',
      hint: 'Did you mean status? Columns: id, status, or any path such as status.status.',
    }),
  );
});

test('no column at all is a usage error', () => {
  expect(() => selectColumns(declared, ' , ', records)).toThrow('--columns: no column is given.');
});

test('where there are no records, any path may be meant', () => {
  expect(selectColumns(declared, 'a.b', [])).toEqual([{ name: 'a.b', path: 'a.b', title: 'a.b' }]);
});

test('the declared columns hold for records that have some of them, and for none', () => {
  expect(chooseColumns(declared, records)).toEqual(declared);
  expect(chooseColumns(declared, [])).toEqual(declared);
});

test('other records show their keys, but for objects', () => {
  expect(chooseColumns(declared, [parseJson('{"n": 1, "o": {}, "l": []}')])).toEqual([
    { name: 'n', path: 'n' },
    { name: 'l', path: 'l', weight: 1 },
  ]);
});

test('a list of text is one column', () => {
  expect(chooseColumns([], ['a', 'b'])).toEqual([{ name: 'name', path: '' }]);
});
