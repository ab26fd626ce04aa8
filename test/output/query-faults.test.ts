import { expect, test } from 'vitest';
import { applyQuery } from '../../src/output/query.js';

test.each([
  ['length(`1`)', 'length() takes text, a list or an object as its argument 1, and gets a number.'],
  ['avg(list)', 'avg() takes a list of numbers as its argument 1, and gets another list.'],
  ['keys(list)', 'keys() takes an object as its argument 1, and gets a list.'],
  ['join(`1`, list)', 'join() takes text as its argument 1, and gets a number.'],
  ['sort_by(list, &@)', 'It compares by text or numbers, and gets true or false.'],
  ['sort_by(mixed, &@)', 'It compares by a number, and gets text.'],
  ['max_by(list, &@)', 'max_by() takes keys that are all numbers or all text.'],
  ["pad_left('a', `-1`)", 'A number from 0 up without a fraction was expected.'],
  ["pad_left('a', `1.5`)", 'A number from 0 up without a fraction was expected.'],
  ["pad_left('a', `3`, 'xx')", 'pad_left() takes one character to fill with.'],
  ['`1` / `0`', 'It divides by zero.'],
  ["'a' + `1`", 'A number was expected.'],
  ['$x', '$x is not defined.'],
])('%s says what is wrong in words that are not those of the package', async (expression, fault) => {
  const value = { list: [true, false], mixed: [1, 'a'] };
  await expect(applyQuery(value as never, expression)).rejects.toThrow(
    `--query: "${expression}" does not work on this response. ${fault}`,
  );
});
