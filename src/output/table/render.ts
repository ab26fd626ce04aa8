import { isObject, type JsonValue } from '../../util/json/value.js';
import { selectColumns } from '../columns.js';
import type { Column, FormatOptions, TableOptions } from '../layout.js';
import { formatScalar, isCollection } from '../scalar.js';
import { renderRecord } from './record.js';
import { renderRows } from './rows.js';
import { isSessionStatus, renderSessionStatus } from './session-status.js';
import { loadStyle, type Style } from '../style.js';

/**
 * Value -> what a person reads, each line ended by a newline. A list becomes rows, an object a record or, for the view
 * `session-status`, a picture; an empty list leaves the header alone. Chosen columns of one record are a table of one row.
 */
export async function renderTable(
  value: JsonValue,
  options: FormatOptions,
  columns: readonly Column[],
): Promise<string> {
  const style = await loadStyle(options.color);
  const lines = await renderLines(value, style, options, columns);
  return lines.map((line) => `${line}\n`).join('');
}

async function renderLines(
  value: JsonValue,
  style: Style,
  options: FormatOptions,
  columns: readonly Column[],
): Promise<readonly string[]> {
  const { view, draw } = options.layout;
  const table: TableOptions = { ...options, columns };
  if (options.columns !== undefined && isCollection(value)) {
    const records = isObject(value) ? [value] : value;
    return renderRows(records, style, { ...table, columns: selectColumns(columns, options.columns, records) });
  }
  if (draw && options.query === undefined) return draw(value, style, table);
  if (Array.isArray(value)) return renderRows(value, style, table);
  if (!isObject(value)) return [formatScalar(value, options.terminal)];
  if (view === 'session-status' && isSessionStatus(value)) return renderSessionStatus(value, style, table);
  return renderRecord(value, style, table);
}
