import { isObject, JsonNumber, toPlain, type JsonValue } from '../util/json/value.js';

/**
 * A body as the models check it: plain data, but numbers with a point or an exponent as they were written. cray: `15.0`
 * is no whole number to the service, though it is equal to one.
 */
export function toRequestData(value: JsonValue): unknown {
  if (value instanceof JsonNumber) return /^-?[0-9]+$/.test(value.text) ? Number(value.text) : value;
  if (Array.isArray(value)) return value.map(toRequestData);
  if (!isObject(value)) return toPlain(value);
  const plain: Record<string, unknown> = {};
  for (const [key, member] of value) {
    // Assignment would run the setter of a key named __proto__.
    Object.defineProperty(plain, key, {
      value: toRequestData(member),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return plain;
}
