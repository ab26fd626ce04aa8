import { isObject, JsonNumber, toPlain, type JsonValue } from '../util/json/value.js';
import { Problem } from './problem.js';

/**
 * A body as the models check it: plain data, but numbers with a point or an exponent as they were written. cray: `15.0`
 * is no whole number to the service, though it is equal to one. Throws Problem 400 for a member that no model can check.
 */
export function toRequestData(value: JsonValue): unknown {
  if (value instanceof JsonNumber) return isWhole(value) ? Number(value.text) : value;
  if (Array.isArray(value)) return value.map(toRequestData);
  if (!isObject(value)) return toPlain(value);
  // The models do not look at a member of that name, so nobody would know what is in it.
  if (value.has('__proto__')) {
    throw new Problem(400, "Additional properties are not allowed ('__proto__' was unexpected)");
  }
  return Object.fromEntries(Array.from(value, ([key, member]) => [key, toRequestData(member)]));
}

/** One with hundreds of digits is beyond the numbers that there are here. */
function isWhole({ text }: JsonNumber): boolean {
  return /^-?[0-9]+$/.test(text) && Number.isFinite(Number(text));
}
