import { expect, test } from 'vitest';
import { UsageError } from '../../src/errors/input.js';
import { sortRows } from '../../src/output/sort.js';
import { parseJson } from '../../src/util/json/parse.js';
import type { JsonValue } from '../../src/util/json/value.js';
import { writeJson } from '../../src/util/json/write.js';

const columns = [
  { name: 'id', path: 'id' },
  { name: 'tries', path: 'stats.tries' },
];
const rows = parseJson(
  '[{"id": "x3000c0s10b0n0", "stats": {"tries": 9}}, {"id": "x3000c0s2b0n0", "stats": {"tries": 10}}, {"id": "x3000c0s1b0n0"}]',
) as JsonValue[];

function sortedIds(sortBy: string): string {
  return sortRows(rows, sortBy, columns)
    .map((row) => writeJson((row as Map<string, JsonValue>).get('id') ?? null))
    .join(' ');
}

test.each([
  ['id', '"x3000c0s1b0n0" "x3000c0s2b0n0" "x3000c0s10b0n0"'],
  ['id:desc', '"x3000c0s10b0n0" "x3000c0s2b0n0" "x3000c0s1b0n0"'],
  ['tries', '"x3000c0s10b0n0" "x3000c0s2b0n0" "x3000c0s1b0n0"'],
  ['tries:desc', '"x3000c0s2b0n0" "x3000c0s10b0n0" "x3000c0s1b0n0"'],
  ['stats.tries:asc', '"x3000c0s10b0n0" "x3000c0s2b0n0" "x3000c0s1b0n0"'],
])('--sort-by %s', (sortBy, ids) => {
  expect(sortedIds(sortBy)).toBe(ids);
});

test('an unknown column or direction is a usage error', () => {
  expect(() => sortRows(rows, 'ids', columns)).toThrow(UsageError);
  expect(() => sortRows(rows, 'ids', columns)).toThrow('--sort-by: there is no column "ids".');
  expect(() => sortRows(rows, 'id:down', columns)).toThrow('--sort-by: "down" is not a direction.');
});
