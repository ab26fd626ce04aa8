import { expect, test } from 'vitest';
import { parseJson } from '../../../src/util/json/parse.js';
import type { JsonObject } from '../../../src/util/json/value.js';
import { formatToml, TomlValueError } from '../../../src/util/toml/write.js';

function toml(json: string): string {
  return formatToml(parseJson(json) as JsonObject);
}

test('plain values stand first, then arrays of tables, then tables', () => {
  expect(toml('{"z": 1, "sub": {"q": 1}, "a": 2, "arr": [{"k": 1}], "b": [1]}')).toBe(
    'z = 1\na = 2\nb = [ 1,]\n[[arr]]\nk = 1\n\n[sub]\nq = 1\n',
  );
});

test('tables stand breadth first, each with a blank line above', () => {
  expect(toml('{"a": {"x": 1, "deep": {"y": 2}}, "b": {"z": 3}}')).toBe(
    '[a]\nx = 1\n\n[b]\nz = 3\n\n[a.deep]\ny = 2\n',
  );
});

test('a table that holds only tables has no heading of its own', () => {
  expect(toml('{"bos": {"v2": {"sessions": {"list": {"status": "running"}}}}}')).toBe(
    '[bos.v2.sessions.list]\nstatus = "running"\n',
  );
});

test('an empty table has a heading', () => {
  expect(toml('{"a": {}}')).toBe('[a]\n');
});

test('a list of objects has no blank lines between the tables of an element', () => {
  const session = '{"name": "s", "status": {"status": "running", "end_time": null}, "more": {"deep": {"a": 1}}}';
  expect(toml(`{"results": [${session}, ${session}]}`)).toBe(
    [
      '[[results]]\nname = "s"\n\n[results.status]\nstatus = "running"\n[results.more.deep]\na = 1\n',
      '[[results]]\nname = "s"\n\n[results.status]\nstatus = "running"\n[results.more.deep]\na = 1\n',
    ].join(''),
  );
});

test('arrays of tables stand in arrays of tables', () => {
  expect(toml('{"phases": [{"name": "Boot", "categories": [{"n": 1}, {"n": 2}], "metadata": {"ok": true}}]}')).toBe(
    '[[phases]]\nname = "Boot"\n[[phases.categories]]\nn = 1\n\n[[phases.categories]]\nn = 2\n\n\n[phases.metadata]\nok = true\n',
  );
  expect(toml('{"c": [{"d": [{"e": 1}]}]}')).toBe('[[c]]\n\n[[c.d]]\ne = 1\n\n');
});

test('an empty table in an element is left out, as the reference does', () => {
  expect(toml('{"phases": [{"errors": {}, "name": "Boot"}]}')).toBe('[[phases]]\nname = "Boot"\n\n');
});

test('a configuration file', () => {
  expect(toml('{"core": {"hostname": "https://h", "tenant": ""}, "bos": {"v2": {"a": 1}}}')).toBe(
    '[core]\nhostname = "https://h"\ntenant = ""\n\n[bos.v2]\na = 1\n',
  );
});

test('a null is left out', () => {
  expect(toml('{"a": null, "b": {"c": null}, "d": [1, {"e": null, "f": 2}]}')).toBe('d = [ 1, { f = 2 },]\n\n[b]\n');
});

test('lists on one line end with a comma', () => {
  expect(toml('{"a": [], "b": ["x", "y"], "c": [[1, 2], []], "d": [1, "x", {"c": 2}, {}], "e": [[{"f": 1}]]}')).toBe(
    'a = []\nb = [ "x", "y",]\nc = [ [ 1, 2,], [],]\nd = [ 1, "x", { c = 2 }, {},]\ne = [ [ { f = 1 },],]\n',
  );
});

test('numbers keep their text', () => {
  expect(toml('{"a": 100.0, "b": 12345678901234567890, "c": 1e22, "d": -0.0}')).toBe(
    'a = 100.0\nb = 12345678901234567890\nc = 1e22\nd = -0.0\n',
  );
});

test('keys are quoted where they have to be', () => {
  expect(toml('{"a b": 1, "a.b": 2, "": 3, "é": 4, "x-y": 5, "1": 6, "#": {"z z": {"k": 1}}}')).toBe(
    '"a b" = 1\n"a.b" = 2\n"" = 3\n"é" = 4\nx-y = 5\n1 = 6\n\n["#"."z z"]\nk = 1\n',
  );
});

test('what cannot be seen is escaped', () => {
  expect(toml(String.raw`{"a": "q\" b\\ t\t n\n r\r \u0007 \u007f \u0085 \u00a0 \u2028 ☃ 𝄞 \udb40\udc01"}`)).toBe(
    String.raw`a = "q\" b\\ t\t n\n r\r \u0007 \u007f \u0085 \u00a0 \u2028 ☃ 𝄞 \U000e0001"` + '\n',
  );
});

test.each([
  ['{"d": [null, 1]}', 'd[0]', 'TOML has no null in an array'],
  ['{"a": [{"b": {"c": [1, {"x y": [null]}]}}]}', 'a[0].b.c[1].x y[0]', 'TOML has no null in an array'],
  [String.raw`{"a": {"b": "\ud800"}}`, 'a.b', 'half of a surrogate pair is not text in TOML'],
])('%s cannot be said, and the error names the path', (json, path, reason) => {
  expect(() => toml(json)).toThrow(new TomlValueError(path, reason));
});
