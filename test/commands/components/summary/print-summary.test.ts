import { describe, expect, test } from 'vitest';
import { cabinetOf, readCabinets } from '../../../../src/commands/components/summary/print-summary.js';

describe('cabinets', () => {
  test.each([
    ['x3000', ['x3000']],
    ['x3000,x3002', ['x3000', 'x3002']],
    ['x3000, x3000', ['x3000']],
    ['x[3000-3002],x9', ['x3000', 'x3001', 'x3002', 'x9']],
  ])('%s', (text, names) => {
    expect(readCabinets(text)).toEqual(names);
  });

  test.each([
    ['', '"" is not a cabinet'],
    ['x3000c0', '"x3000c0" is not a cabinet'],
    ['X3000', '"X3000" is not a cabinet'],
    ['x3000,s1', '"s1" is not a cabinet'],
    ['x[3-1]', '"x[3-1]": the range 3-1 runs backwards'],
    ['x[3', '"x[3": a [ is not closed'],
  ])('%j are refused', (text, reason) => {
    expect(() => readCabinets(text)).toThrow(`Invalid value for '--cabinet': ${reason}`);
  });
});

test.each([
  ['x3000c0s1b0n0', 'x3000'],
  ['x3000', 'x3000'],
  ['nid000001', undefined],
  ['', undefined],
])('the cabinet of %j is %j', (id, cabinet) => {
  expect(cabinetOf(id)).toBe(cabinet);
});
