import { isObject, JsonNumber, type JsonValue } from '../../../src/util/json/value.js';

/**
 * The floats of a body written anew, as a server in Python sends them back: `1E5` as `100000.0`, `1e-7` as `1e-07`.
 * Integers stay as they are.
 */
export function rewriteNumbers(value: JsonValue): JsonValue {
  if (value instanceof JsonNumber)
    return /^-?\d+$/.test(value.text) ? value : new JsonNumber(writeFloat(value.valueOf()));
  if (Array.isArray(value)) return value.map(rewriteNumbers);
  if (isObject(value)) return new Map(Array.from(value, ([key, member]) => [key, rewriteNumbers(member)]));
  return value;
}

/** Plain digits for exponents from -4 to 15, always with a fraction; else at least two digits of exponent. */
function writeFloat(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  if (Number(exponent) < -4 || Number(exponent) >= 16)
    return `${digits}e${exponent.replace(/\d+/, (e) => e.padStart(2, '0'))}`;
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
