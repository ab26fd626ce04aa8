import { describe, expect, test } from 'vitest';
import {
  addSample,
  estimateEnd,
  formatRate,
  formatTimeLeft,
  measureRate,
  type Sample,
} from '../../../../src/commands/sessions/wait/progress.js';

const minute = 60_000;
const grow = (...pairs: readonly [seconds: number, done: number][]): readonly Sample[] =>
  pairs.reduce<readonly Sample[]>((samples, [seconds, done]) => addSample(samples, { atMs: seconds * 1000, done }), []);

describe('the rate', () => {
  test('is that of the last three minutes', () => {
    expect(measureRate(grow([0, 0], [60, 10], [120, 40], [240, 100], [300, 130]))).toBe(30);
  });

  test('is not told from a few seconds, nor where nothing is done', () => {
    expect(measureRate(grow([0, 0], [10, 5]))).toBeUndefined();
    expect(measureRate(grow([0, 5], [60, 5]))).toBeUndefined();
    expect(measureRate([])).toBeUndefined();
  });

  test('is told from when the first node was done', () => {
    expect(measureRate(grow([0, 0], [60, 0], [100, 0], [130, 15]))).toBe(30);
  });

  test('only so many samples are kept', () => {
    const samples = grow(...Array.from({ length: 1000 }, (_, index): [number, number] => [index * 2, index]));
    expect(samples).toHaveLength(91);
  });
});

describe('the likely end', () => {
  test('is as far away as the rate says', () => {
    expect(estimateEnd(grow([0, 0], [60, 50]), 100, undefined)).toBe(2 * minute);
  });

  test.each([
    ['too short a time', grow([0, 0], [29, 50])],
    ['too few nodes', grow([0, 0], [60, 9])],
    ['all are done', grow([0, 0], [60, 100])],
    ['fewer than before', grow([0, 50], [60, 40])],
  ])('is not told: %s', (_, samples) => {
    expect(estimateEnd(samples, 100, undefined)).toBeUndefined();
  });

  test('moves slowly away from where it was', () => {
    expect(estimateEnd(grow([0, 0], [60, 50]), 100, 12 * minute)).toBe(9 * minute);
  });
});

test.each([
  [20_000, 'less than a minute left'],
  [-5000, 'less than a minute left'],
  [50_000, 'about 1 min left'],
  [4.3 * minute, 'about 4 min left'],
  [17 * minute, 'about 15 min left'],
  [60 * minute, 'about 1 h left'],
  [98 * minute, 'about 1 h 45 min left'],
])('%i ms are %s', (milliseconds, expected) => {
  expect(formatTimeLeft(milliseconds)).toBe(expected);
});

test('rates are rounded', () => {
  expect([0.25, 2.5, 9.97, 123.4].map(formatRate)).toEqual([
    '0.3 nodes/min',
    '2.5 nodes/min',
    '10 nodes/min',
    '123 nodes/min',
  ]);
});
