import { expect, test } from 'vitest';
import { parseAge, parseDuration } from '../../src/util/duration.js';

test.each([
  ['30', 30_000],
  ['30s', 30_000],
  ['500ms', 500],
  ['2m', 120_000],
  ['1h', 3_600_000],
  ['1.5s', 1500],
  ['0', 0],
])('%s is %i milliseconds', (text, milliseconds) => {
  expect(parseDuration(text)).toBe(milliseconds);
});

test.each(['', 's', '-1', '1d', '1 s', '1e3', '.5', 'Infinity', '1S'])('%j is not a duration', (text) => {
  expect(parseDuration(text)).toBeUndefined();
});

test.each([
  ['0', 0],
  ['30m', 1_800_000],
  ['2H', 7_200_000],
  ['7d', 604_800_000],
  ['1w', 604_800_000],
])('the age %s', (age, expected) => {
  expect(parseAge(age)).toBe(expected);
});
