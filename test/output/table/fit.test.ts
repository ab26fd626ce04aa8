import { expect, test } from 'vitest';
import { fitColumns } from '../../../src/output/table/fit.js';

const id = { natural: 13, minimum: 13, weight: undefined };
const state = { natural: 7, minimum: 7, weight: 9 };
const session = { natural: 36, minimum: 36, weight: 5 };
const error = { natural: 90, minimum: 24, weight: 8 };

test('all columns fit', () => {
  expect(fitColumns([id, state, session, error], 152)).toEqual([13, 7, 36, 90]);
});

test('without a width all columns are as wide as their text', () => {
  expect(fitColumns([id, error], Infinity)).toEqual([13, 90]);
});

test('long text gives way first, as long as every column can stay', () => {
  expect(fitColumns([id, state, session, error], 100)).toEqual([13, 7, 36, 38]);
});

test('then the column of the lowest weight goes', () => {
  expect(fitColumns([id, state, session, error], 80)).toEqual([13, 7, undefined, 56]);
  expect(fitColumns([id, state, session, error], 30)).toEqual([13, 7, undefined, undefined]);
});

test('a column without weight stays, however narrow the terminal is', () => {
  expect(fitColumns([id, state], 5)).toEqual([13, undefined]);
});
