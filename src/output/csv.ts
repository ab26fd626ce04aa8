import { showControls } from '../util/controls.js';
import { isObject, type JsonValue } from '../util/json/value.js';
import { writeJson } from '../util/json/write.js';
import { selectColumns } from './columns.js';
import type { Column, FormatOptions } from './layout.js';
import { lookUp } from './path.js';
import { isCollection, renderScalar } from './scalar.js';

/** An object is a list of one record. */
export function renderCsv(value: JsonValue, options: FormatOptions, columns: readonly Column[]): string {
  if (!isCollection(value)) return renderScalar(value, options);
  const records = isObject(value) ? [value] : value;
  const chosen = options.columns === undefined ? columns : selectColumns(columns, options.columns, records);
  const text = formatCsv(records, chosen, options.headers);
  return options.terminal ? showControls(text) : text;
}

/** Records -> CSV (RFC 4180, with a newline alone at the end of each line): the names of the columns, then a line each. */
export function formatCsv(records: readonly JsonValue[], columns: readonly Column[], headers: boolean): string {
  const titles = headers ? formatLine(columns.map(({ name }) => name)) : '';
  return titles + records.map((record) => formatCsvRow(record, columns)).join('');
}

/** One line. Values stay as they are: nothing for null, `true` and `false`, and JSON for a list or an object. */
export function formatCsvRow(record: JsonValue, columns: readonly Column[]): string {
  return formatLine(columns.map(({ path }) => formatField(lookUp(record, path))));
}

function formatLine(fields: readonly string[]): string {
  // An empty line would be no record at all.
  const line = fields.map(quoteField).join(',');
  return `${line === '' ? '""' : line}\n`;
}

function formatField(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  return isCollection(value) ? writeJson(value) : String(value);
}

function quoteField(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
