import type { z } from 'zod';
import { isObject, JsonNumber, type JsonObject, type JsonValue } from '../util/json/value.js';
import { listWords } from '../util/words.js';

/** What a schema has against an object, but unknown fields, in plain words: `boot_sets is missing`. */
export function describeFaults(issues: readonly z.core.$ZodIssue[], object: JsonObject): string[] {
  return issues
    .filter(({ code }) => code !== 'unrecognized_keys')
    .map((issue) => describeValueFault(issue, valueAt(object, issue.path)));
}

const types: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  int: 'a whole number',
  number: 'a number',
};

/** What a schema has against one value, in plain words; undefined stands for what is missing. */
export function describeValueFault(issue: z.core.$ZodIssue, value: JsonValue | undefined): string {
  const name = issue.path.join('.') || 'it';
  if (value === undefined) return `${name} is missing`;
  switch (issue.code) {
    case 'invalid_type':
      return describeWrongType(issue.path, [issue.expected], value);
    case 'invalid_value':
      return `${name}: ${describeValue(value)} is not one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'number' ? `${name} is less than ${issue.minimum}` : `${name} is empty`;
    case 'too_big':
      return `${name} has more than ${count(issue.maximum)} ${issue.origin === 'string' ? 'characters' : 'entries'}`;
    case 'custom':
      return isEmpty(value) ? `${name} is empty` : `${name} must have ${issue.message}`;
    case 'invalid_format':
      if (value === '') return `${name} is empty`;
      return `${name}: ${describeValue(value)} must be letters, digits and -._, and begin and end with a letter or digit`;
    default:
      return `${name}: ${describeValue(value)} is not allowed`;
  }
}

/** `x must be text or a list, not 5`, for the types that a schema names. */
export function describeWrongType(path: readonly PropertyKey[], expected: readonly string[], value: JsonValue): string {
  const words = expected.map((type) => types[type] ?? type);
  return `${path.join('.') || 'it'} must be ${listWords(words, 'or')}, not ${describeValue(value)}`;
}

function count(limit: number | bigint): string {
  return limit.toLocaleString('en-US');
}

function isEmpty(value: JsonValue): boolean {
  return isObject(value) && value.size === 0;
}

function valueAt(value: JsonValue | undefined, path: readonly PropertyKey[]): JsonValue | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(value)) return valueAt(value[Number(key)], rest);
  return isObject(value) ? valueAt(value.get(String(key)), rest) : undefined;
}

/** A value as one recognizes it: short texts and numbers as they are, else their kind. */
function describeValue(value: JsonValue): string {
  if (typeof value === 'string') return value.length <= 60 ? `"${value}"` : `"${value.slice(0, 57)}…"`;
  if (value instanceof JsonNumber) return value.text;
  if (Array.isArray(value)) return 'a list';
  return isObject(value) ? 'an object' : String(value);
}
