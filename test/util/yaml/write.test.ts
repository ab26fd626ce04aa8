import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseJson } from '../../../src/util/json/parse.js';
import { toJsonValue } from '../../../src/util/json/value.js';
import { formatYaml } from '../../../src/util/yaml/write.js';

function yaml(json: string): string {
  return formatYaml(parseJson(json));
}

test('list items stand under their key without an indent, a null is nothing', () => {
  expect(
    yaml('{"links": [{"href": "/a", "rel": null}, {"href": "/b"}], "o": {"l": [1, [2, 3], []], "m": {}}, "x": null}'),
  ).toBe('links:\n- href: /a\n  rel:\n- href: /b\no:\n  l:\n  - 1\n  - - 2\n    - 3\n  - []\n  m: {}\nx:\n');
});

test('a list of mixed values', () => {
  expect(yaml('[1, "a", {"b": 2}, null, true]')).toBe('- 1\n- a\n- b: 2\n-\n- true\n');
});

test('empty values', () => {
  expect([yaml('{}'), yaml('[]'), yaml('""'), yaml('null')]).toEqual(['{}\n', '[]\n', "''\n", 'null\n']);
});

test.each([
  'yes',
  'Off',
  'y',
  'n',
  '~',
  'null',
  '123',
  '1.5',
  '1e3',
  '0o17',
  '017',
  '0x1F',
  '1_000',
  '2020-01-01',
  '1:30:00',
  '=',
  '<<',
])('the text %s, which YAML would take for something else, is quoted', (text) => {
  expect(formatYaml(text)).toBe(`'${text}'\n`);
});

test.each([
  '- a',
  '*a',
  '&a',
  '!a',
  '%a',
  '@a',
  '`a',
  '[a',
  '{a',
  '# a',
  '| x',
  '> x',
  'a: b',
  'a # b',
  'a:',
  ' a',
  'a ',
  '---',
  '...',
  '?',
])('the text %j, which YAML would take for syntax, is quoted', (text) => {
  expect(formatYaml(text)).toBe(`'${text}'\n`);
});

test.each([
  "it's",
  'say "hi"',
  'a\\b',
  'x3000c0s1b0n0,x3000c0s2b0n0',
  '53ebd3f6-95a4',
  '7d',
  's3://a/b',
  '2020-04-24T12:00',
  'a:b',
  'a#b',
])('the text %s is plain', (text) => {
  expect(formatYaml(text)).toBe(`${text}\n`);
});

test('what cannot be seen is escaped in double quotes', () => {
  expect(formatYaml('"a"\\\n\t\u0007\u0085\u2028\u{e0001}☃')).toBe(
    String.raw`"\"a\"\\\n\t\x07\x85\u2028\U000e0001☃"` + '\n',
  );
});

test('a quote in single quotes is doubled', () => {
  expect(formatYaml("'a'")).toBe("'''a'''\n");
});

test('keys are quoted as values are', () => {
  expect(yaml('{"yes": 1, "a: b": 2, "": 3, "1": 4}')).toBe("'yes': 1\n'a: b': 2\n'': 3\n'1': 4\n");
});

test('a key too long for one line of YAML stands behind a question mark', () => {
  const value = { ['k'.repeat(2000)]: { a: [1, { ['"'.repeat(1100)]: [2, 3] }] } };
  const text = formatYaml(toJsonValue(value));
  expect(text.startsWith('? kkk')).toBe(true);
  expect(parse(text)).toEqual(value);
});

test('numbers keep their text, but YAML 1.1 wants a point and a sign with an exponent', () => {
  expect(yaml('[100.0, 12345678901234567890, 1e22, 1.5E-7, 1E5]')).toBe(
    '- 100.0\n- 12345678901234567890\n- 1.0e+22\n- 1.5E-7\n- 1.0E+5\n',
  );
});
