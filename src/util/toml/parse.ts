import { parse, TomlDate, TomlError } from 'smol-toml';
import { isObject, JsonNumber, toJsonValue, type JsonObject, type JsonValue } from '../json/value.js';

/** The text is not TOML. `line` counts from 1. */
export class TomlSyntaxError extends Error {
  constructor(
    readonly reason: string,
    readonly line: number,
    cause: unknown,
  ) {
    super(`${reason} (line ${line})`, { cause });
  }
}

/**
 * TOML text -> tables in the order of their keys; integers keep all digits, and what JSON has not (dates, inf, nan) becomes
 * text. With `literals` that is kept as a number is, with TOML's own text: so it can be written again. Throws TomlSyntaxError.
 */
export function parseToml(text: string, { literals = false } = {}): JsonObject {
  const literal = (word: string): JsonValue => (literals ? new JsonNumber(word) : word);
  try {
    const tables: unknown = parse(text, { integersAsBigInt: true });
    if (isDeeper(tables)) throw new TomlSyntaxError(tooDeep, 1, undefined);
    const value = readValue(tables, literal);
    return isObject(value) ? value : new Map<string, JsonValue>();
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    const said = (cause.message.split('\n')[0] ?? '').replace('Invalid TOML document: ', '');
    const reason = said.includes('nested') ? tooDeep : said;
    throw new TomlSyntaxError(reason, cause.line, cause);
  }
}

const mostLevels = 1000;
const tooDeep = `More than ${mostLevels} levels`;

/** Whether there are too many levels, found level by level: what calls itself for each would run out of stack. */
function isDeeper(value: unknown): boolean {
  const isNested = (member: unknown): member is object =>
    typeof member === 'object' && member !== null && !(member instanceof TomlDate);
  let level = [value].filter(isNested);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > mostLevels) return true;
    level = level.flatMap((parent): unknown[] => Object.values(parent)).filter(isNested);
  }
  return false;
}

function readValue(value: unknown, literal: (word: string) => JsonValue): JsonValue {
  if (typeof value === 'number') return Number.isFinite(value) ? readFloat(value) : literal(infinities[value] ?? 'nan');
  if (value instanceof TomlDate) return literal(value.toISOString().replace(/\.000(?=Z|[+-]\d|$)/, ''));
  if (Array.isArray(value)) return value.map((item) => readValue(item, literal));
  if (typeof value !== 'object' || value === null) return toJsonValue(value);
  return new Map(Object.entries(value).map(([key, member]) => [key, readValue(member, literal)]));
}

function readFloat(value: number): JsonNumber {
  return new JsonNumber(Number.isInteger(value) ? value.toFixed(1) : String(value));
}

const infinities: Readonly<Record<number, string>> = { [Infinity]: 'inf', [-Infinity]: '-inf' };
