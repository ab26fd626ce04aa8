import { describe, expect, test } from 'vitest';
import type { Parameter } from '../../src/kinds/parameter.js';
import { query } from '../support/form.js';
import { convertValue } from '../../src/cli/values.js';
import { JsonNumber } from '../../src/util/json/value.js';

const text = query.text('x', '');
const integer = query.integer('x', '');
const boolean = query.boolean('x', '');
const age = query.text('x', '', { format: 'age' });
const choice = query.text('x', '', { choices: ['boot', 'reboot', ''] });
const list = (items: Parameter['items']): Parameter => query.list('x', '', items ? { items } : {});
const integers = (...texts: string[]): JsonNumber[] => texts.map((digits) => new JsonNumber(digits));

describe('text', () => {
  test.each(['', ' a ', 'true', '10', '\u0000é'])('is taken as it is: %j', (value) => {
    expect(convertValue(text, value, true)).toBe(value);
  });
});

describe('an integer', () => {
  test.each([
    ['5', '5'],
    ['-5', '-5'],
    ['+5', '5'],
    ['007', '7'],
    ['-0', '0'],
    [' 5 ', '5'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
  ])('%s is %s', (typed, digits) => {
    expect(convertValue(integer, typed, false)).toEqual(new JsonNumber(digits));
  });

  test('between blanks is none under bos', () => {
    expect(() => convertValue(integer, ' 5 ', true)).toThrow(' 5  is not a valid integer');
  });

  test.each(['', '1.0', '1e3', '0x10', '1_000', '٣', '--1', 'abc'])('is not %j', (typed) => {
    expect(() => convertValue(integer, typed, false)).toThrow(`${typed} is not a valid integer`);
  });
});

describe('a boolean', () => {
  test.each(['true', 't', '1', 'yes', 'y', 'TRUE', 'Yes'])('%s is true', (typed) => {
    expect(convertValue(boolean, typed, false)).toBe(true);
  });

  test.each(['false', 'f', '0', 'no', 'n', 'FALSE', 'No'])('%s is false', (typed) => {
    expect(convertValue(boolean, typed, false)).toBe(false);
  });

  test.each(['', 'on', 'off', 'tru', '2', ' true'])('is not %j', (typed) => {
    expect(() => convertValue(boolean, typed, false)).toThrow(`${typed} is not a valid boolean`);
  });
});

describe('a choice', () => {
  test.each(['boot', ''])('is one of them: %j', (typed) => {
    expect(convertValue(choice, typed, false)).toBe(typed);
  });

  test.each(['Boot', 'boo', 'stop'])('is not %j: case counts and there are no abbreviations', (typed) => {
    expect(() => convertValue(choice, typed, false)).toThrow(`invalid choice: ${typed}. (choose from boot, reboot, )`);
  });
});

describe('an age', () => {
  test.each(['0', '30m', '12h', '7d', '2w', '7D'])('is %s', (typed) => {
    expect(convertValue(age, typed, true)).toBe(typed);
  });

  test.each(['', '7', '-1d', '1.5h', '1y', 'd', '1d '])('is not %j', (typed) => {
    expect(() => convertValue(age, typed, true)).toThrow(
      `${typed} is not an age: write 0, or a number and m, h, d or w, such as 12h`,
    );
  });

  test('is not looked at where the checks are those of the reference', () => {
    expect(convertValue(age, 'soon', false)).toBe('soon');
  });
});

describe('a list', () => {
  test('takes commas and ranges', () => {
    expect(convertValue(list('string'), 'x3000c0s19b[1-3]n0,y', false)).toEqual([
      'x3000c0s19b1n0',
      'x3000c0s19b2n0',
      'x3000c0s19b3n0',
      'y',
    ]);
  });

  test('has text where nothing else is said', () => {
    expect(convertValue(list(undefined), '1,true', false)).toEqual(['1', 'true']);
  });

  test('converts each item', () => {
    expect(convertValue(list('integer'), '1,[2-3]', false)).toEqual(integers('1', '2', '3'));
    expect(convertValue(list('boolean'), 'yes,no', false)).toEqual([true, false]);
  });

  test.each([
    ['integer', '1,b', 'b is not a valid integer'],
    ['string', 'x[3-1]', '"x[3-1]": the range 3-1 runs backwards'],
    ['string', 'x[1', '"x[1": a [ is not closed'],
  ] as const)('of %s refuses %s', (items, typed, message) => {
    expect(() => convertValue(list(items), typed, false)).toThrow(message);
  });
});
