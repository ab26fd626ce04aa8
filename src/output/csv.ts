import type { Column } from './layout.js';
import { isObject, type JsonValue } from '../util/json/value.js';
import { writeJson } from '../util/json/write.js';
import { lookUp } from './path.js';

/** Records -> CSV (RFC 4180, with a newline alone at the end of each line): the names of the columns, then a line each. */
export function formatCsv(records: readonly JsonValue[], columns: readonly Column[], headers: boolean): string {
  const titles = headers ? formatCsvHeader(columns) : '';
  return titles + records.map((record) => formatCsvRow(record, columns)).join('');
}

export function formatCsvHeader(columns: readonly Column[]): string {
  return formatLine(columns.map(({ name }) => name));
}

/** One line. Values stand as they are: nothing for null, `true` and `false`, and JSON for a list or an object. */
export function formatCsvRow(record: JsonValue, columns: readonly Column[]): string {
  return formatLine(columns.map(({ path }) => formatField(lookUp(record, path))));
}

function formatLine(fields: readonly string[]): string {
  // A line with nothing on it would be no line at all.
  const line = fields.map(quoteField).join(',');
  return `${line === '' ? '""' : line}\n`;
}

function formatField(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (isObject(value) || Array.isArray(value)) return writeJson(value);
  return String(value);
}

function quoteField(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
