import { parse, TomlError } from 'smol-toml';
import { isObject, JsonNumber, toJsonValue, type JsonObject, type JsonValue } from '../json/value.js';

/** The text is no TOML. `line` counts from 1. */
export class TomlSyntaxError extends Error {
  constructor(
    readonly reason: string,
    readonly line: number,
    cause: unknown,
  ) {
    super(`${reason} (line ${line})`, { cause });
  }
}

/** TOML text -> tables in the order of their keys; integers keep all digits, dates become text. Throws TomlSyntaxError. */
export function parseToml(text: string): JsonObject {
  try {
    const value = readValue(parse(text, { integersAsBigInt: true }));
    return isObject(value) ? value : new Map<string, JsonValue>();
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    const reason = (cause.message.split('\n')[0] ?? '').replace('Invalid TOML document: ', '');
    throw new TomlSyntaxError(reason, cause.line, cause);
  }
}

function readValue(value: unknown): JsonValue {
  if (typeof value === 'number') return new JsonNumber(Number.isInteger(value) ? value.toFixed(1) : String(value));
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(readValue);
  if (typeof value !== 'object' || value === null) return toJsonValue(value);
  return new Map(Object.entries(value).map(([key, member]) => [key, readValue(member)]));
}
