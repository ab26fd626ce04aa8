import { parse, TomlError } from 'smol-toml';
import { ConfigurationError } from '../errors/input.js';
import { isObject, JsonNumber, toJsonValue, type JsonObject, type JsonValue } from '../util/json/value.js';

/**
 * TOML text -> tables in the order of their keys; integers keep all digits, dates become text.
 * `path` is for the message. Throws ConfigurationError with file, line and reason.
 */
export function readToml(text: string, path: string): JsonObject {
  try {
    const value = readValue(parse(text, { integersAsBigInt: true }));
    return isObject(value) ? value : new Map<string, JsonValue>();
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    const reason = (cause.message.split('\n')[0] ?? '').replace('Invalid TOML document: ', '');
    throw new ConfigurationError(`The configuration is damaged: ${path}, line ${cause.line}: ${reason}.`, {
      hint: 'Mend the file or move it away; it was left as it is.',
      usage: 'usage',
      cause,
    });
  }
}

function readValue(value: unknown): JsonValue {
  if (typeof value === 'number') return new JsonNumber(Number.isInteger(value) ? value.toFixed(1) : String(value));
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(readValue);
  if (typeof value !== 'object' || value === null) return toJsonValue(value);
  return new Map(Object.entries(value).map(([key, member]) => [key, readValue(member)]));
}
