import { describe, expect, test } from 'vitest';
import { JsonNumber, toJsonValue, toPlain, type JsonValue } from '../../../src/util/json/value.js';
import { quoteJson, writeJson } from '../../../src/util/json/write.js';

const value: JsonValue = new Map<string, JsonValue>([
  ['b', [new JsonNumber('1.0'), new Map()]],
  ['a', []],
]);

test('one line has spaces behind commas and colons', () => {
  expect(writeJson(value)).toBe('{"b": [1.0, {}], "a": []}');
});

test('indented, each member has a line, and what is empty has none', () => {
  expect(writeJson(value, 2)).toBe('{\n  "b": [\n    1.0,\n    {}\n  ],\n  "a": []\n}');
});

test.each([
  ['é', '"\\u00e9"'],
  ['😀', '"\\ud83d\\ude00"'],
  ['\u007f', '"\\u007f"'],
  ['\ud83d', '"\\ud83d"'],
  ['"\\/\n\u0001', '"\\"\\\\/\\n\\u0001"'],
])('%j is written in ASCII', (text, json) => {
  expect(quoteJson(text)).toBe(json);
});

describe('plain data', () => {
  test('becomes a value and back', () => {
    const plain = { b: [1, 'x', null, true], a: {} };
    expect(toPlain(toJsonValue(plain))).toEqual(plain);
  });

  test('loses members that are undefined', () => {
    expect(writeJson(toJsonValue({ a: undefined, b: 1n }))).toBe('{"b": 1}');
  });

  test('has a key __proto__ like any other, and no other prototype', () => {
    const plain = toPlain(new Map([['__proto__', new Map([['x', true]])]])) as object;
    expect(Object.keys(plain)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(plain)).toBe(Object.prototype);
  });
});
