import { showControls } from '../util/controls.js';
import { isObject, JsonNumber, type JsonObject, type JsonValue } from '../util/json/value.js';

/**
 * The value at a path of keys joined by dots, or undefined. The empty path is the value itself; a key that contains a dot is
 * found at the end of the path.
 */
export function lookUp(value: JsonValue | undefined, path: string): JsonValue | undefined {
  if (path === '') return value;
  if (!isObject(value)) return undefined;
  if (value.has(path)) return value.get(path);
  const dot = path.indexOf('.');
  return dot < 0 ? undefined : lookUp(value.get(path.slice(0, dot)), path.slice(dot + 1));
}

/** Paths of all values in an object that are not objects themselves, in order. */
export function listPaths(object: JsonObject): string[] {
  return Array.from(object).flatMap(([key, value]) =>
    isObject(value) && value.size > 0 ? listPaths(value).map((path) => `${key}.${path}`) : [key],
  );
}

/** The number at a path; 0 when there is none, or something else. */
export function numberAt(value: JsonValue, path: string): number {
  const found = lookUp(value, path);
  return found instanceof JsonNumber ? Number(found.text) : 0;
}

/** The text at a path, its control characters made visible; empty when there is none, or something else. */
export function printableTextAt(value: JsonValue, path: string): string {
  const found = lookUp(value, path);
  return typeof found === 'string' ? showControls(found) : '';
}

/** The text at a path; empty where there is none, or something else. */
export function textAt(value: JsonValue, path: string): string {
  const found = lookUp(value, path);
  return typeof found === 'string' ? found : '';
}

/** Whether there is `true` at a path. */
export function flagAt(value: JsonValue, path: string): boolean {
  return lookUp(value, path) === true;
}
