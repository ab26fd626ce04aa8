import { lookUp } from '../output/path.js';
import type { JsonValue } from '../util/json/value.js';

export { numberAt } from '../output/path.js';

/** The text at a path; empty where there is none, or something else. */
export function textAt(value: JsonValue, path: string): string {
  const found = lookUp(value, path);
  return typeof found === 'string' ? found : '';
}

/** Whether there is `true` at a path. */
export function flagAt(value: JsonValue, path: string): boolean {
  return lookUp(value, path) === true;
}
