import { lookUp } from '../../output/path.js';
import { JsonNumber, type JsonValue } from '../../util/json/value.js';

/** The text at a path; empty where there is none, or something else. */
export function textAt(value: JsonValue, path: string): string {
  const found = lookUp(value, path);
  return typeof found === 'string' ? found : '';
}

/** The number at a path; 0 where there is none, or something else. */
export function numberAt(value: JsonValue, path: string): number {
  const found = lookUp(value, path);
  return found instanceof JsonNumber ? Number(found.text) : 0;
}

/** Whether there is `true` at a path. */
export function flagAt(value: JsonValue, path: string): boolean {
  return lookUp(value, path) === true;
}
