import { expect, test } from 'vitest';
import { printPython } from '../../src/sandbox/python-text.js';
import { JsonNumber } from '../../src/util/json/value.js';

test.each([
  [null, 'None'],
  [true, 'True'],
  [5, '5'],
  [1e20, '100000000000000000000'],
  [new JsonNumber('15.0'), '15.0'],
  [new JsonNumber('1e3'), '1000.0'],
  [new JsonNumber('1.5'), '1.5'],
  [new JsonNumber('1e16'), '1e+16'],
  [new JsonNumber('0.00001'), '1e-05'],
  ['a', "'a'"],
  ["it's", `"it's"`],
  [`"it's"`, `'"it\\'s"'`],
  ['a\\\n\t\u0001é', "'a\\\\\\n\\t\\x01é'"],
  [['a', 1], "['a', 1]"],
  [{ a: { b: [] } }, "{'a': {'b': []}}"],
])('%j is printed as Python does', (value, text) => {
  expect(printPython(value)).toBe(text);
});
