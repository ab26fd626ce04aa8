import { isObject, JsonNumber, type JsonValue } from './value.js';

/**
 * Value -> JSON text. `indent` 0 gives one line; otherwise each level is indented by so many spaces.
 * Non-ASCII is written as \uXXXX, as the reference writes it; numbers as they were read.
 */
export function writeJson(value: JsonValue, indent = 0): string {
  return write(value, indent, '\n');
}

function write(value: JsonValue, indent: number, line: string): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoteJson(value);
  if (value instanceof JsonNumber) return value.text;
  const inner = line + ' '.repeat(indent);
  const [open, close, separator] = indent ? [inner, line, `,${inner}`] : ['', '', ', '];
  if (isObject(value)) {
    if (value.size === 0) return '{}';
    const members = Array.from(value, ([key, member]) => `${quoteJson(key)}: ${write(member, indent, inner)}`);
    return `{${open}${members.join(separator)}${close}}`;
  }
  if (value.length === 0) return '[]';
  return `[${open}${value.map((item) => write(item, indent, inner)).join(separator)}${close}]`;
}

/** String -> JSON string in ASCII. */
export function quoteJson(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
