import { describe, expect, test } from 'vitest';
import { JsonSyntaxError, parseJson } from '../../../src/util/json/parse.js';
import { JsonNumber } from '../../../src/util/json/value.js';
import { writeJson } from '../../../src/util/json/write.js';

describe('what is read', () => {
  test.each(['0', '-0', '1.0', '100.00', '1e22', '1E-7', '123456789012345678901234567890'])(
    'a number is kept as it was written: %s',
    (text) => {
      expect(parseJson(text)).toEqual(new JsonNumber(text));
    },
  );

  test('keys keep their order, also those that look like numbers', () => {
    expect([...(parseJson('{"10": 1, "b": 2, "9": 3, "__proto__": 4}') as Map<string, unknown>).keys()]).toEqual([
      '10',
      'b',
      '9',
      '__proto__',
    ]);
  });

  test('of a repeated key the last value counts, at the place of the first', () => {
    expect(parseJson('{"a": true, "b": null, "a": false}')).toEqual(
      new Map([
        ['a', false],
        ['b', null],
      ]),
    );
  });

  test.each([
    ['"\\u00e9\\n\\/\\"\\\\\\b\\f\\r\\t"', 'é\n/"\\\b\f\r\t'],
    ['"\\ud83d\\ude00"', '😀'],
    ['"\\ud83d"', '\ud83d'],
    ['"\u2028"', '\u2028'],
  ])('the string %s', (text, value) => {
    expect(parseJson(text)).toBe(value);
  });

  test('space around, and a byte order mark before', () => {
    expect(parseJson('\ufeff \r\n\t[ true , null ]\n')).toEqual([true, null]);
  });

  test('a thousand levels', () => {
    expect(() => parseJson('['.repeat(1000) + ']'.repeat(1000))).not.toThrow();
  });
});

describe('what is refused, and where', () => {
  test.each([
    ['', 'Unexpected end', 1, 1],
    ['[1, 2', 'Unexpected end', 1, 6],
    ['{"a": 1} x', 'Unexpected text after the value', 1, 10],
    ['{"a": 1,\n}', 'A comma after the last entry, before }', 1, 8],
    ['{, "a": 1}', 'Expected a key in double quotes', 1, 2],
    ['{"a": 1, // why\n"b": 2}', 'A comment, which JSON does not have', 1, 10],
    ['[1, /* one */ 2]', 'A comment, which JSON does not have', 1, 5],
    ['{ # why\n}', 'A comment, which JSON does not have', 1, 3],
    ['{"a" 1}', 'Expected :', 1, 6],
    ['[1 2]', 'Expected , or ]', 1, 4],
    ['{"a": 1 "b": 2}', 'Expected , or }', 1, 9],
    ['[1,]', 'A comma after the last entry, before ]', 1, 3],
    ["{'a': 1}", 'Single quotes, where JSON has double quotes', 1, 2],
    ['01', 'Unexpected text after the value', 1, 2],
    ['NaN', 'Unexpected text', 1, 1],
    ['+1', 'Unexpected text', 1, 1],
    ['.5', 'Unexpected text', 1, 1],
    ['"a\nb"', 'A control character in a string', 1, 3],
    ['"\\x41"', 'A bad escape', 1, 2],
    ['"\\u00g0"', 'A bad \\u escape', 1, 2],
    ['tru', 'Unexpected text', 1, 1],
  ])('%j: %s', (text, reason, line, column) => {
    expect(() => parseJson(text)).toThrow(expect.objectContaining({ reason, line, column }) as Error);
  });

  test('more levels than a stack can bear', () => {
    expect(() => parseJson('['.repeat(100_000))).toThrow('More than 1000 levels at line 1, column 1002');
    expect(() => parseJson('{"a":'.repeat(100_000))).toThrow(JsonSyntaxError);
  });
});

test('a key that stands twice is an error only where keys must be unique', () => {
  const text = '{"a": {"b": 1},\n "a": 2}';
  expect(writeJson(parseJson(text))).toBe('{"a": 2}');
  expect(() => parseJson(text, { uniqueKeys: true })).toThrow(
    expect.objectContaining({ reason: 'The key "a" a second time', line: 2, column: 2 }) as Error,
  );
});
