import { expect, test } from 'vitest';
import { formatServerDuration, formatSpan, parseServerDuration } from '../../../src/output/table/time.js';

test.each([
  ['0:03:09.123456', 189_000],
  ['1 day, 1:02:03', 90_123_000],
  ['12 days, 0:00:00', 1_036_800_000],
  ['', undefined],
  ['-1 day, 23:59:59', undefined],
  ['3m', undefined],
])("the servers' duration %j is %j ms", (text, expected) => {
  expect(parseServerDuration(text)).toBe(expected);
});

test.each([
  [0, '0s'],
  [999, '0s'],
  [-5000, '0s'],
  [61_000, '1m 1s'],
  [3_600_000, '1h'],
  [90_123_000, '1d 1h 2m 3s'],
])('%i ms are %s', (milliseconds, expected) => {
  expect(formatSpan(milliseconds)).toBe(expected);
});

test('what is not a duration stays as it is', () => {
  expect(['0:00:07.5', 'soon'].map(formatServerDuration)).toEqual(['7s', 'soon']);
});
