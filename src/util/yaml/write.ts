import { isObject, JsonNumber, type JsonObject, type JsonValue } from '../json/value.js';
import { formatString } from './string.js';

/** A longer key needs the explicit `? key` (YAML 1.2, section 7.4.2: at most 1024 characters). */
const maximumImplicitKey = 1000;

/**
 * Value -> YAML in block style that YAML 1.1 and 1.2 read alike. List items stand under their key without an indent, null is
 * an empty value, nothing is folded over lines. Ends with a newline.
 */
export function formatYaml(value: JsonValue): string {
  if (value === null) return 'null\n';
  return `${isCollection(value) ? formatLines(value).join('\n') : formatScalar(value)}\n`;
}

/** Lines of a collection that is not empty. */
function formatLines(value: JsonObject | JsonValue[]): string[] {
  // Not by the arguments of a call, of which there may be fewer than a response has lines.
  if (!isObject(value)) return value.flatMap(formatItem);
  return [...value].flatMap(([key, member]) => formatMember(formatString(key), member));
}

function formatMember(key: string, value: JsonValue): string[] {
  if (key.length > maximumImplicitKey) {
    const lines = isCollection(value) ? formatLines(value) : [formatScalar(value)];
    return [`? ${key}`, ...hang(': ', lines)];
  }
  if (!isCollection(value)) return [`${key}: ${formatScalar(value)}`.trimEnd()];
  const lines = formatLines(value);
  return [`${key}:`, ...(isObject(value) ? hang('  ', lines) : lines)];
}

function formatItem(value: JsonValue): string[] {
  return hang('- ', isCollection(value) ? formatLines(value) : [formatScalar(value)]);
}

/** The mark before the first line, as many spaces before the others. */
function hang(mark: string, lines: readonly string[]): string[] {
  const blank = ' '.repeat(mark.length);
  return lines.map((line, index) => ((index === 0 ? mark : blank) + line).trimEnd());
}

function isCollection(value: JsonValue): value is JsonObject | JsonValue[] {
  return (isObject(value) && value.size > 0) || (Array.isArray(value) && value.length > 0);
}

function formatScalar(value: JsonValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return formatString(value);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof JsonNumber) return formatNumber(value.text);
  return Array.isArray(value) ? '[]' : '{}';
}

/** YAML 1.1 takes `1e5` for text: a float with an exponent has a point and a sign there. */
function formatNumber(text: string): string {
  const found = /^(-?[0-9]+)(\.[0-9]+)?([eE])([+-]?)([0-9]+)$/.exec(text);
  if (!found) return text;
  const [, whole = '', fraction = '.0', letter = '', sign = '', exponent = ''] = found;
  return `${whole}${fraction}${letter}${sign === '' ? '+' : sign}${exponent}`;
}
