import { describe, expect, test } from 'vitest';
import { formatServiceDuration, formatServiceTime, parseServiceTime } from '../../src/sandbox/time.js';

describe('times', () => {
  test('are written in UTC, without a zone', () => {
    expect(formatServiceTime(Date.UTC(2026, 10, 22, 7, 15, 47, 900))).toBe('2026-11-22T07:15:47');
  });

  test.each(['2026-11-22T07:15:47', '2026-11-22T07:15:47Z', '2026-11-22T07:15:47+01:00'])(
    '%s is one moment: zones do not count',
    (text) => {
      expect(parseServiceTime(text)).toBe(Date.UTC(2026, 10, 22, 7, 15, 47));
    },
  );

  test.each(['', 'yesterday'])('%j is none', (text) => {
    expect(parseServiceTime(text)).toBeNaN();
  });

  test.each([
    [0, '0:00:00'],
    [-30_000, '-1 day, 23:59:30'],
    [-86_400_000, '-1 day, 0:00:00'],
    [90_500, '0:01:30.500000'],
    [86_400_000, '1 day, 0:00:00'],
    [200_000_000, '2 days, 7:33:20'],
  ])('%i ms last %s', (durationMs, expected) => {
    expect(formatServiceDuration(durationMs)).toBe(expected);
  });
});
