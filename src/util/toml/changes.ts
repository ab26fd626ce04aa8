import { isObject, type JsonObject, type JsonValue } from '../json/value.js';
import { writeJson } from '../json/write.js';

/** What differs at a path of keys: the new value, or undefined when it is gone. */
export interface TomlChange {
  readonly keys: readonly string[];
  readonly value: JsonValue | undefined;
}

/** What leads from one object to another, as deep as tables go: first what is gone, then what is new. */
export function findChanges(before: JsonObject, after: JsonObject): TomlChange[] {
  const changes = compare(before, after, []);
  return [...changes.filter(({ value }) => value === undefined), ...changes.filter(({ value }) => value !== undefined)];
}

function compare(before: JsonObject, after: JsonObject, path: readonly string[]): TomlChange[] {
  const gone = [...before.keys()].filter((key) => !after.has(key));
  return [
    ...gone.map((key) => ({ keys: [...path, key], value: undefined })),
    ...[...after].flatMap(([key, value]) => compareValue(before.get(key), value, [...path, key])),
  ];
}

function compareValue(before: JsonValue | undefined, after: JsonValue, keys: readonly string[]): TomlChange[] {
  if (isObject(before) && isObject(after)) return compare(before, after, keys);
  if (before !== undefined && writeJson(before) === writeJson(after)) return [];
  // A table instead of a value, or a value instead of a table: the old one goes first.
  const removal = before !== undefined && (isObject(before) || isObject(after)) ? [{ keys, value: undefined }] : [];
  const added = isObject(after) && after.size > 0 ? compare(new Map(), after, keys) : [{ keys, value: after }];
  return [...removal, ...added];
}
