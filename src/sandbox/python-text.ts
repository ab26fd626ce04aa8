import { JsonNumber } from '../util/json/value.js';

/** A JSON value as Python prints it: the service's messages quote what they refuse that way. */
export function printPython(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return quote(value);
  if (value instanceof JsonNumber) return printFloat(Number(value.text));
  if (typeof value === 'number') return Number.isInteger(value) ? String(BigInt(value)) : printFloat(value);
  if (Array.isArray(value)) return `[${value.map(printPython).join(', ')}]`;
  if (typeof value !== 'object') return '';
  const members = Object.entries(value).map(([key, member]) => `${quote(key)}: ${printPython(member)}`);
  return `{${members.join(', ')}}`;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function quote(text: string): string {
  // eslint-disable-next-line no-control-regex -- the control characters are what is looked for
  const escaped = text.replace(/[\\\x00-\x1f\x7f-\xa0]/g, (character) => escapes[character] ?? escape(character));
  return text.includes("'") && !text.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`;
}

function escape(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** `15.0`, `1e+16`, `1e-05`. */
function printFloat(value: number): string {
  const size = Math.abs(value);
  if (value !== 0 && (size < 1e-4 || size >= 1e16)) {
    return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
  }
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}
