import type { Column } from '../../api/operation.js';
import type { JsonValue } from '../../util/json/value.js';
import { lookUp } from '../path.js';
import { formatCell, nothing } from './cell.js';
import { fitColumns, type Need } from './fit.js';
import { drawGrid, type Cell } from './grid.js';
import { paintState, type Style, type TableOptions } from './style.js';
import { measureText, splitPieces } from './text.js';

/** Text may wrap down to this width before a column is left out. */
const comfortable = 24;

/** A piece of text longer than this may be broken, in a column that could also be left out. */
const longestPiece = 60;

/** Records -> one row each under a header: ids whole, columns left out by weight where the width asks for it. */
export async function renderRows(
  records: readonly JsonValue[],
  style: Style,
  options: TableOptions,
): Promise<string[]> {
  const { columns } = options;
  const header = columns.map((column): Cell => ({ text: formatTitle(column), paint: style.heading }));
  const body = records.map((record) => columns.map((column) => renderField(record, column, style, options)));
  const rows = options.headers ? [header, ...body] : body;
  const needs = columns.map((column, index) =>
    measureColumn(
      column,
      rows.map((row) => row[index]?.text ?? ''),
    ),
  );
  const widths = fitColumns(needs, options.width);
  return drawGrid(
    rows.map((row) => row.filter((_, index) => widths[index] !== undefined)),
    widths.filter((width) => width !== undefined),
  );
}

function formatTitle(column: Column): string {
  return (column.title ?? column.name.replaceAll('_', ' ')).toUpperCase();
}

function renderField(record: JsonValue, column: Column, style: Style, options: TableOptions): Cell {
  const value = lookUp(record, column.path);
  const text = formatCell(value, column.as, options.now);
  if (text === nothing) return { text, paint: style.faint };
  return column.as === 'state' ? { text, paint: paintState(value, style) } : { text };
}

function measureColumn(column: Column, texts: readonly string[]): Need {
  let natural = 1;
  let piece = 1;
  for (const line of new Set(texts.flatMap((text) => text.split('\n')))) {
    natural = Math.max(natural, measureText(line));
    for (const part of splitPieces(line)) piece = Math.max(piece, measureText(part.trimEnd()));
  }
  const whole = column.weight === undefined ? piece : Math.min(piece, longestPiece);
  return { natural, minimum: Math.max(whole, Math.min(natural, comfortable)), weight: column.weight };
}
