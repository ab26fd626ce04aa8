import { showControls } from '../util/controls.js';
import { isObject, type JsonNumber, type JsonObject, type JsonValue } from '../util/json/value.js';
import type { FormatOptions } from './layout.js';

/** A value that is no object or list prints bare, the same in every format. */
export function formatScalar(value: null | boolean | string | JsonNumber): string {
  if (value === null) return '';
  // cray: booleans as Python writes them.
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return String(value);
}

/** As formatScalar, as a line of its own. */
export function renderScalar(
  value: Parameters<typeof formatScalar>[0],
  { terminal }: Pick<FormatOptions, 'terminal'>,
): string {
  const text = formatScalar(value);
  return `${terminal ? showControls(text) : text}\n`;
}

export function isCollection(value: JsonValue): value is JsonObject | JsonValue[] {
  return isObject(value) || Array.isArray(value);
}
