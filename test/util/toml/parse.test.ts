import { expect, test } from 'vitest';
import { parseToml } from '../../../src/util/toml/parse.js';
import { writeJson } from '../../../src/util/json/write.js';
import { formatToml } from '../../../src/util/toml/write.js';

test('values of all kinds are read; integers keep their digits and floats stay floats', () => {
  const data = parseToml(
    'text = "zü"\nyes = true\nlong = 9223372036854775807\nwhole = 1.0\nday = 2024-03-01\nlist = [1, "a"]\n[a.b]\nc = 1.5\n',
  );
  expect(writeJson(data)).toBe(
    '{"text": "z\\u00fc", "yes": true, "long": 9223372036854775807, "whole": 1.0, "day": "2024-03-01", "list": [1, "a"], "a": {"b": {"c": 1.5}}}',
  );
});

test('what is read is written back as the reference writes it', () => {
  const text = '[core]\nhostname = "https://h"\ntenant = ""\n\n[bos.v2.sessions.list]\nstatus = "running"\n';
  expect(formatToml(parseToml(text))).toBe(text);
});

test.each([
  ['[core\nhostname = "h"\n', 'illegal character in key', 1],
  ['a = 1\na = 2\n', 'trying to redefine an already defined table or value', 2],
  ['[core]\nhostname = \n', 'invalid value', 2],
])('damaged text is an error with line and reason: %j', (text, reason, line) => {
  expect(() => parseToml(text)).toThrow(expect.objectContaining({ reason, line }));
});

test('a key called __proto__ is a key', () => {
  const data = parseToml('[__proto__]\npolluted = true\n');
  expect(Array.from(data.keys())).toEqual(['__proto__']);
});

test.each([
  ['lists', `a = ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`],
  ['dots', `a${'.a'.repeat(100_000)} = 1\n`],
])('very many levels of %s are refused in words', (_, text) => {
  expect(() => parseToml(text)).toThrow(expect.objectContaining({ reason: 'More than 1000 levels', line: 1 }));
});
