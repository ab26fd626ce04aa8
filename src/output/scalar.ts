import { showControls } from '../util/controls.js';
import { isObject, type JsonNumber, type JsonObject, type JsonValue } from '../util/json/value.js';
import type { FormatOptions } from './layout.js';

type Scalar = null | boolean | string | JsonNumber;

/** A value that is not an object or list, bare, the same in every format. On a terminal its control characters are made visible. */
export function formatScalar(value: Scalar, terminal = false): string {
  if (value === null) return '';
  // cray: booleans as Python writes them.
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return terminal ? showControls(String(value)) : String(value);
}

/** As formatScalar, with a newline. */
export function renderScalar(value: Scalar, { terminal }: FormatOptions): string {
  return `${formatScalar(value, terminal)}\n`;
}

export function isCollection(value: JsonValue): value is JsonObject | JsonValue[] {
  return isObject(value) || Array.isArray(value);
}
