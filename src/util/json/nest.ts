import { isObject, type JsonObject, type JsonValue } from './value.js';

/**
 * Puts a value at a path of keys such as `desired_state.boot_artifacts.kernel`, making the objects on the way. A key with
 * `[]` behind it holds a list of objects: the value is then a list, whose items are spread over the objects in order.
 * Behind the last key `[]` makes a list of one of each value.
 * Lists on one path in a second level (`phases[].categories[].name`) belong to the only object of the first.
 */
export function setPath(target: JsonObject, path: string, value: JsonValue): void {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    if (key.endsWith('[]')) target.set(key.slice(0, -2), [value]);
    else target.set(key, value);
    return;
  }
  const inner = rest.join('.');
  if (!key.endsWith('[]')) {
    setPath(memberObject(target, key), inner, value);
    return;
  }
  const list = memberList(target, key.slice(0, -2));
  if (inner.includes('[].')) {
    setPath(itemObject(list, 0), inner, value);
    return;
  }
  for (const [index, item] of (value as JsonValue[]).entries()) setPath(itemObject(list, index), inner, item);
}

function memberObject(target: JsonObject, key: string): JsonObject {
  const existing = target.get(key);
  if (isObject(existing)) return existing;
  const made: JsonObject = new Map();
  target.set(key, made);
  return made;
}

function memberList(target: JsonObject, key: string): JsonValue[] {
  const existing = target.get(key);
  if (Array.isArray(existing)) return existing;
  const made: JsonValue[] = [];
  target.set(key, made);
  return made;
}

function itemObject(list: JsonValue[], index: number): JsonObject {
  const existing = list[index];
  if (isObject(existing)) return existing;
  const made: JsonObject = new Map();
  list[index] = made;
  return made;
}

/** Members of `over` laid over `base`, object by object; neither is changed. */
export function mergeObjects(base: JsonObject, over: JsonObject): JsonObject {
  const merged: JsonObject = new Map(base);
  for (const [key, value] of over) {
    const below = merged.get(key);
    merged.set(key, isObject(value) && isObject(below) ? mergeObjects(below, value) : value);
  }
  return merged;
}
