import { isObject, type JsonObject, type JsonValue } from '../util/json/value.js';

/** The value at a path of keys; nothing when there is none. */
export function getProperty(data: JsonObject, keys: readonly string[]): JsonValue | undefined {
  return keys.reduce<JsonValue | undefined>((value, key) => (isObject(value) ? value.get(key) : undefined), data);
}

/**
 * Sets the value at a path of keys and makes the tables on the way, also instead of other values, as the reference does.
 * False when there is a table already, which a value would delete.
 */
export function setProperty(data: JsonObject, keys: readonly string[], value: JsonValue): boolean {
  const last = keys.at(-1);
  if (last === undefined) return false;
  if (isObject(getProperty(data, keys))) return false;
  let table = data;
  for (const key of keys.slice(0, -1)) {
    const found = table.get(key);
    const inner = isObject(found) ? found : new Map<string, JsonValue>();
    table.set(key, inner);
    table = inner;
  }
  table.set(last, value);
  return true;
}

/** Removes the value at a path of keys. False when there is none. */
export function deleteProperty(data: JsonObject, keys: readonly string[]): boolean {
  const table = getProperty(data, keys.slice(0, -1));
  const last = keys.at(-1);
  return isObject(table) && last !== undefined && table.delete(last);
}
