import { describe, expect, test } from 'vitest';
import { mergeObjects, setPath } from '../../../src/util/json/nest.js';
import { parseJson } from '../../../src/util/json/parse.js';
import type { JsonObject, JsonValue } from '../../../src/util/json/value.js';
import { writeJson } from '../../../src/util/json/write.js';

const read = (text: string): JsonObject => parseJson(text) as JsonObject;

/** The object that some paths and values make. */
function nest(...entries: [path: string, value: JsonValue][]): string {
  const target: JsonObject = new Map();
  for (const [path, value] of entries) setPath(target, path, value);
  return writeJson(target);
}

describe('setPath', () => {
  test('makes the objects on the way', () => {
    expect(nest(['a.b.c', 'x'])).toBe('{"a": {"b": {"c": "x"}}}');
  });

  test('adds to objects that are there, in the order of the calls', () => {
    expect(nest(['a.z', true], ['b', null], ['a.y', false])).toBe('{"a": {"z": true, "y": false}, "b": null}');
  });

  test('replaces a value', () => {
    expect(nest(['a', 'x'], ['a', 'y'])).toBe('{"a": "y"}');
  });

  test('spreads a list over the objects of a list', () => {
    expect(nest(['a[].b', ['x', 'y']], ['a[].c.d', [true, false]])).toBe(
      '{"a": [{"b": "x", "c": {"d": true}}, {"b": "y", "c": {"d": false}}]}',
    );
  });

  test('puts a list without brackets in one place', () => {
    expect(nest(['a', ['x', 'y']])).toBe('{"a": ["x", "y"]}');
  });

  test('puts a second level of lists below the only object of the first', () => {
    expect(nest(['a[].name', ['p']], ['a[].b[].name', ['x', 'y']])).toBe(
      '{"a": [{"name": "p", "b": [{"name": "x"}, {"name": "y"}]}]}',
    );
  });

  test('knows no special key', () => {
    expect(nest(['__proto__.constructor', 'x'])).toBe('{"__proto__": {"constructor": "x"}}');
  });
});

describe('mergeObjects', () => {
  test('lays members over others, object by object', () => {
    expect(writeJson(mergeObjects(read('{"a": {"b": 1, "c": 2}, "d": 3}'), read('{"a": {"c": 4}, "e": 5}')))).toBe(
      '{"a": {"b": 1, "c": 4}, "d": 3, "e": 5}',
    );
  });

  test('replaces lists and what is of another kind', () => {
    expect(
      writeJson(mergeObjects(read('{"a": [1], "b": {"c": 1}, "d": 2}'), read('{"a": [2], "b": 3, "d": {}}'))),
    ).toBe('{"a": [2], "b": 3, "d": {}}');
  });

  test('changes neither', () => {
    const [base, over] = [read('{"a": {"b": 1}}'), read('{"a": {"c": 2}}')];
    mergeObjects(base, over);
    expect([base, over].map((object) => writeJson(object))).toEqual(['{"a": {"b": 1}}', '{"a": {"c": 2}}']);
  });
});
