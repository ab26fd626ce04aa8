import { isObject, JsonNumber, type JsonObject, type JsonValue } from '../json/value.js';

/** TOML has no way to write the value at `path` (`results[2].name`). */
export class TomlValueError extends Error {
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path}: ${reason}`);
  }
}

interface Table {
  /** The name in brackets, each key quoted when it has to be. */
  readonly name: string;
  /** The name in messages. */
  readonly path: string;
  readonly members: JsonObject;
}

/**
 * Object -> TOML 1.0. In each table plain values stand first, then arrays of tables, then sub-tables, breadth first; a
 * null is left out. Numbers keep their text. Ends with a newline unless it is empty. Throws TomlValueError for a null in an
 * array and for half of a surrogate pair.
 *
 * Order and blank lines are those of the Python package `toml` 0.10, which the reference prints with: scripts grep this text.
 */
export function formatToml(value: JsonObject): string {
  const root = { name: '', path: '', members: value };
  // Looking at the end of a long text that still grows takes time for all of it: the last part is enough.
  let last = formatBody(root);
  let text = last;
  for (let level = subTables(root); level.length > 0; level = level.flatMap(subTables)) {
    for (const table of level) {
      const body = formatBody(table);
      if (body === '' && subTables(table).length > 0) continue;
      if (last !== '' && !last.endsWith('\n\n')) text += '\n';
      last = `[${table.name}]\n${body}`;
      text += last;
    }
  }
  return text;
}

/** One table of an array at the top, as formatToml writes it. `index` is its place. Throws TomlValueError. */
export function formatTomlElement(key: string, index: number, members: JsonObject): string {
  return formatElement({ name: formatKey(key), path: `${key}[${index}]`, members });
}

/** Plain values, then arrays of tables. */
function formatBody(table: Table): string {
  let plain = '';
  let arrays = '';
  for (const [key, value] of table.members) {
    if (value === null || isObject(value)) continue;
    if (isArrayOfTables(value)) {
      value.forEach((members, index) => {
        arrays += formatElement({ ...child(table, key, members), path: `${joinPath(table.path, key)}[${index}]` });
      });
    } else {
      plain += `${formatKey(key)} = ${formatValue(value, joinPath(table.path, key))}\n`;
    }
  }
  return plain + arrays;
}

/** One table of an array, with all that is below it. */
function formatElement(element: Table): string {
  const body = formatBody(element);
  let text = `[[${element.name}]]\n`;
  text += body.startsWith('[') ? `\n${body}` : `${body}\n`;
  for (let level = subTables(element); level.length > 0; level = level.flatMap(subTables)) {
    for (const table of level) {
      const inner = formatBody(table);
      // cray: an empty table in an element is left out.
      if (inner !== '') text += `[${table.name}]\n${inner}`;
    }
  }
  return text;
}

function subTables(table: Table): Table[] {
  const tables: Table[] = [];
  for (const [key, value] of table.members) if (isObject(value)) tables.push(child(table, key, value));
  return tables;
}

function child(table: Table, key: string, members: JsonObject): Table {
  const name = formatKey(key);
  return { name: table.name === '' ? name : `${table.name}.${name}`, path: joinPath(table.path, key), members };
}

function isArrayOfTables(value: JsonValue): value is JsonObject[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

function joinPath(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function formatKey(key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : quoteToml(key, key);
}

/** One item of an array, with the comma behind it. `path` is its place in errors. Throws TomlValueError. */
export function formatTomlItem(value: JsonValue, path: string): string {
  return ` ${formatValue(value, path)},`;
}

/** A value on one line. */
function formatValue(value: JsonValue, path: string): string {
  if (value === null) throw new TomlValueError(path, 'TOML has no null in an array');
  if (typeof value === 'string') return quoteToml(value, path);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof JsonNumber) return value.text;
  if (Array.isArray(value)) {
    return `[${value.map((item, index) => formatTomlItem(item, `${path}[${index}]`)).join('')}]`;
  }
  const members = Array.from(value)
    .filter(([, member]) => member !== null)
    .map(([key, member]) => `${formatKey(key)} = ${formatValue(member, joinPath(path, key))}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

const shortEscapes: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** What cannot be seen is escaped, and so is what would end the string. */
const escaped = /["\\]|(?! )[\p{C}\p{Z}]/gu;

function quoteToml(text: string, path: string): string {
  if (!text.isWellFormed()) throw new TomlValueError(path, 'half of a surrogate pair is not text in TOML');
  return `"${text.replace(escaped, (character) => shortEscapes[character] ?? escapeCodePoint(character))}"`;
}

function escapeCodePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}
