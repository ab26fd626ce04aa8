import fc from 'fast-check';
import { parse } from 'smol-toml';
import { expect, test } from 'vitest';
import { isObject, type JsonObject, type JsonValue } from '../../src/util/json/value.js';
import { formatToml, TomlValueError } from '../../src/util/toml/write.js';
import { canonical, objects } from './values.js';

test('a TOML parser reads what was written, but for nulls and for empty tables in lists', () => {
  fc.assert(
    fc.property(objects, (object) => {
      if (hasNullInArray(object)) {
        expect(() => formatToml(object)).toThrow(TomlValueError);
      } else {
        const read: unknown = parse(formatToml(object));
        expect(canonical(read)).toBe(canonical(dropUnsaid(object, false)));
      }
    }),
    { numRuns: 500 },
  );
});

function hasNullInArray(value: JsonValue): boolean {
  if (isObject(value)) return [...value.values()].some(hasNullInArray);
  return Array.isArray(value) && value.some((item) => item === null || hasNullInArray(item));
}

/** What the layout leaves out: nulls and, below an element of an array of tables, tables in which nothing is left. */
function dropUnsaid(object: JsonObject, inElement: boolean): JsonObject {
  const kept: JsonObject = new Map();
  for (const [key, value] of object) {
    if (value === null) continue;
    if (isObject(value)) {
      const table = dropUnsaid(value, inElement);
      if (table.size > 0 || !inElement) kept.set(key, table);
    } else if (Array.isArray(value) && value.length > 0 && value.every(isObject)) {
      kept.set(
        key,
        value.map((element) => dropUnsaid(element, true)),
      );
    } else {
      kept.set(key, dropNulls(value));
    }
  }
  return kept;
}

function dropNulls(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(dropNulls);
  if (!isObject(value)) return value;
  return new Map([...value].filter(([, member]) => member !== null).map(([key, member]) => [key, dropNulls(member)]));
}
