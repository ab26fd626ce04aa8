import { expect, test } from 'vitest';
import type { Column } from '../../../src/output/layout.js';
import { renderRows } from '../../../src/output/table/rows.js';
import { parseJson } from '../../../src/util/json/parse.js';
import type { JsonValue } from '../../../src/util/json/value.js';
import { inColor, noColor, options } from '../../support/table-options.js';

const columns: Column[] = [
  { name: 'id', path: 'id' },
  { name: 'status', path: 'status', as: 'state', weight: 9 },
  { name: 'session', path: 'session', weight: 5 },
  { name: 'last_error', path: 'error', weight: 8 },
];
const records = parseJson(
  '[{"id": "x3000c0s19b1n0", "status": "failed", "session": "f7c1bd87-4da5-4709-9471-3d60c8a70639", "error": "The retry limit has been hit for this component"}, {"id": "x1", "status": "odd", "session": "", "error": ""}]',
) as JsonValue[];

test('a wide terminal shows every column on one line', () => {
  expect(renderRows(records, noColor, { ...options, columns, width: 120 })).toEqual([
    'ID              STATUS  SESSION                               LAST ERROR',
    'x3000c0s19b1n0  failed  f7c1bd87-4da5-4709-9471-3d60c8a70639  The retry limit has been hit for this component',
    'x1              odd     -                                     -',
  ]);
});

test('a narrow one wraps text and leaves out the lightest columns', () => {
  expect(renderRows(records, noColor, { ...options, columns, width: 52 })).toEqual([
    'ID              STATUS  LAST ERROR',
    'x3000c0s19b1n0  failed  The retry limit has been hit',
    '                        for this component',
    'x1              odd     -',
  ]);
  expect(renderRows(records, noColor, { ...options, columns, width: 10 })).toEqual(['ID', 'x3000c0s19b1n0', 'x1']);
});

test('a state is coloured by its meaning, and lines line up under colour', () => {
  const chosen = columns.slice(0, 3).reverse();
  expect(renderRows(records, inColor, { ...options, columns: chosen, headers: false })).toEqual([
    'f7c1bd87-4da5-4709-9471-3d60c8a70639  \u001b[31mfailed\u001b[39m  x3000c0s19b1n0',
    '\u001b[2m-\u001b[22m                                     odd     x1',
  ]);
});
