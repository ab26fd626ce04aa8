import { expect, test } from 'vitest';
import type { Column } from '../../../src/output/layout.js';
import { formatCell } from '../../../src/output/table/cell.js';
import { formatAge, formatServerDuration, parseServerTime } from '../../../src/output/table/time.js';
import { parseJson } from '../../../src/util/json/parse.js';

const now = Date.parse('2024-03-04T20:31:01Z');

test.each<[string, Column['as'], string]>([
  ['null', undefined, '-'],
  ['""', undefined, '-'],
  ['[]', 'list', '-'],
  ['{}', 'keys', '-'],
  ['true', 'flag', 'yes'],
  ['false', undefined, 'no'],
  ['100.0', undefined, '100.0'],
  ['["a", "b", 1]', 'list', 'a, b, 1'],
  ['{"compute": {}, "uan": {}}', 'keys', 'compute, uan'],
  ['"2024-03-04T20:29:01"', 'age', '2m'],
  ['"soon"', 'age', 'soon'],
  ['"x1c0s1b0n0,x1c0s2b0n0"', 'nodes', 'x1c0s[1-2]b0n0'],
  ['"x1c0s1b0n0,x1c0s2b0n0,..."', 'nodes', 'x1c0s[1-2]b0n0,...'],
  ['["x1c0s2b0n0", "x1c0s1b0n0"]', 'nodes', 'x1c0s[1-2]b0n0'],
  ['["x1c0s2b0n0", "x1c0s1b0n0"]', undefined, 'x1c0s[1-2]b0n0'],
  ['"x[1-2]"', 'nodes', 'x[1-2]'],
  ['"x1c0s1b0n0,x1c0s2b0n0"', undefined, 'x1c0s[1-2]b0n0'],
  ['"x1c0s2b0n0,x1c0s1b0n0,&Compute"', undefined, 'x1c0s2b0n0,x1c0s1b0n0,&Compute'],
  ['"x1c0s2b0,x1c0s1b0"', undefined, 'x1c0s2b0,x1c0s1b0'],
  ['[{"a": 1}]', undefined, '{"a": 1}'],
  [String.raw`"a\u001b[31m\u0007"`, undefined, String.raw`a\u001b[31m\u0007`],
])('%s as %s is the cell %s', (json, as, text) => {
  expect(formatCell(parseJson(json), as, now)).toBe(text);
});

test('what is not there is a dash', () => {
  expect(formatCell(undefined, 'nodes', now)).toBe('-');
});

test.each([
  ['2024-03-04T20:31:01', now],
  ['2024-03-04T20:31:01.000000', now],
  ['2024-03-04 20:31:01Z', now],
  ['2024-03-04T21:31:01+01:00', now],
  ['2024-03-04T20:31', now - 1000],
  ['2024-03-04', undefined],
  ['2024-13-04T20:31:01', undefined],
])('the time %s without a zone is UTC', (text, milliseconds) => {
  expect(parseServerTime(text)).toBe(milliseconds);
});

test.each([
  [-500, '0s'],
  [-5000, '-5s'],
  [59_999, '59s'],
  [60_000, '1m'],
  [3_599_000, '59m'],
  [3_600_000, '1h'],
  [86_399_000, '23h'],
  [5 * 86_400_000, '5d'],
])('%i ms are %s', (milliseconds, age) => {
  expect(formatAge(milliseconds)).toBe(age);
});

test.each([
  ['0:11:21.212121', '11m 21s'],
  ['1 day, 1:02:03', '1d 1h 2m 3s'],
  ['11 days, 0:00:01', '11d 1s'],
  ['0:00:00', '0s'],
  ['ages', 'ages'],
])('the duration %s reads %s', (text, duration) => {
  expect(formatServerDuration(text)).toBe(duration);
});
