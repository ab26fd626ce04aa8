import { expect, test } from 'vitest';
import { readToml } from '../../src/config/toml-reader.js';
import { writeJson } from '../../src/util/json/write.js';
import { formatToml } from '../../src/util/toml/write.js';

test('values of all kinds are read; integers keep their digits and floats stay floats', () => {
  const data = readToml(
    'text = "zü"\nyes = true\nlong = 9223372036854775807\nwhole = 1.0\nday = 2024-03-01\nlist = [1, "a"]\n[a.b]\nc = 1.5\n',
    'file',
  );
  expect(writeJson(data)).toBe(
    '{"text": "z\\u00fc", "yes": true, "long": 9223372036854775807, "whole": 1.0, "day": "2024-03-01", "list": [1, "a"], "a": {"b": {"c": 1.5}}}',
  );
});

test('what is read is written back as the reference writes it', () => {
  const text = '[core]\nhostname = "https://h"\ntenant = ""\n\n[bos.v2.sessions.list]\nstatus = "running"\n';
  expect(formatToml(readToml(text, 'file'))).toBe(text);
});

test.each([
  ['[core\nhostname = "h"\n', 'The configuration is damaged: file, line 1: illegal character in key.'],
  [
    'a = 1\na = 2\n',
    'The configuration is damaged: file, line 2: trying to redefine an already defined table or value.',
  ],
  ['[core]\nhostname = \n', 'The configuration is damaged: file, line 2: invalid value.'],
])('damaged text is an error with file, line and reason: %j', (text, message) => {
  expect(() => readToml(text, 'file')).toThrow(
    expect.objectContaining({ code: 'configuration', usage: 'usage', message }),
  );
});

test('a key called __proto__ is a key', () => {
  const data = readToml('[__proto__]\npolluted = true\n', 'file');
  expect(Array.from(data.keys())).toEqual(['__proto__']);
});
