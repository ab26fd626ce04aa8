import { expect, test } from 'vitest';
import { writeJson } from '../../../src/util/json/write.js';
import { parseYaml, YamlSyntaxError } from '../../../src/util/yaml/parse.js';

const json = (text: string): string => writeJson(parseYaml(text));

test('a mapping keeps the order of its keys, also of numbers', () => {
  expect(json('z: 1\n10: a\n2: b\n')).toBe('{"z": 1, "10": "a", "2": "b"}');
});

test('numbers keep their text', () => {
  expect(json('[1.0, 12345678901234567890, 1e400, -0.0]')).toBe('[1.0, 12345678901234567890, 1e400, -0.0]');
});

test('hexadecimal and octal numbers become decimal ones', () => {
  expect(json('[0x10, 0o17]')).toBe('[16, 15]');
});

test('yes and no are text, as YAML 1.2 has it', () => {
  expect(json('[yes, no, true, null, ~]')).toBe('["yes", "no", true, null, null]');
});

test('an alias stands for what its anchor names', () => {
  expect(json('a: &set {path: p}\nb: *set\n')).toBe('{"a": {"path": "p"}, "b": {"path": "p"}}');
});

test('aliases of aliases without end are refused', () => {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const below = level === 0 ? 'x' : `*a${level - 1}`;
    return `a${level}: &a${level} [${Array.from({ length: 9 }, () => below).join(', ')}]`;
  });
  expect(() => parseYaml(levels.join('\n'))).toThrow('More values than a file may contain, with aliases counted');
});

test('an alias stands for what had its anchor last, also where it is read a second time', () => {
  expect(json('- &a 1\n- &b [*a]\n- &a 2\n- *a\n- *b\n')).toBe('[1, [1], 2, 2, [1]]');
  expect(json('&k key: v\nother: *k\n')).toBe('{"key": "v", "other": "key"}');
});

test('an alias that is inside what it refers to is refused', () => {
  expect(() => parseYaml('a: &a [*a]')).toThrow('*a is inside what it refers to');
  expect(() => parseYaml('a: &a\n  b: {c: *a}\n')).toThrow('*a is inside what it refers to');
});

const chain = (length: number): string =>
  Array.from({ length }, (_, at) => `a${at}: &a${at} [${at === 0 ? 'x' : `*a${at - 1}`}]`).join('\n');

test('each alias may refer to the one before, as far as there are levels', () => {
  expect(json(chain(3))).toBe('{"a0": ["x"], "a1": [["x"]], "a2": [[["x"]]]}');
  expect(parseYaml(chain(900))).toBeInstanceOf(Map);
  expect(() => parseYaml(chain(1200))).toThrow('More values than a file may contain, with aliases counted');
});

test('aliases are found in no time that grows with the file', () => {
  // Each looked for in the whole document would be ten thousand million steps.
  const text = `anchors:\n${Array.from({ length: 100_000 }, (_, at) => `- &a${at} x\n- *a${at}\n`).join('')}`;
  expect(parseYaml(text)).toBeInstanceOf(Map);
});

test.each([
  ['a: 1\na: 2\n', 2],
  ['a: [1,\nb: 2\n', 2],
  ['a: 1\nb: .nan\n', 2],
  ['a: 1\n? [x]\n: 2\n', 2],
])('%j is refused at its line', (text, line) => {
  expect(() => parseYaml(text)).toThrow(YamlSyntaxError);
  try {
    parseYaml(text);
  } catch (error) {
    expect((error as YamlSyntaxError).line).toBe(line);
  }
});

test.each([
  ['a: 1\nb: {c: 1,\n "c": 2}\n', 'The key "c" a second time (line 3)'],
  ['a: [\n', 'The indentation does not fit the lines before, or a bracket is not closed (line 2)'],
  ['a: b: c\n', 'A second colon or a list on one line: text that contains ": " needs quotes (line 1)'],
  ['a:\n\tb: 1\n', 'A tab is not indentation: use spaces (line 2)'],
  ['a: *nope\n', '*nope refers to nothing: there is no &nope before it (line 1)'],
  ['a: &x [*x]\n', '*x is inside what it refers to (line 1)'],
  ['b: &b {x: 1}\na: {<<: *b}\n', 'A merge key (<<) is YAML 1.1: write its members out (line 2)'],
])('%j is refused by name', (text, message) => {
  expect(() => parseYaml(text)).toThrow(message);
});

test.each([
  ['brackets', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['lines', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
])('very many levels by %s are refused in words', (_, text) => {
  expect(() => parseYaml(text)).toThrow(/^More (?:levels than can be read|than 1000 levels) \(line \d+\)$/);
});
