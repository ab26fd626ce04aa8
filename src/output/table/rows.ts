import { showControls } from '../../util/controls.js';
import type { JsonValue } from '../../util/json/value.js';
import type { Column, TableOptions } from '../layout.js';
import { lookUp } from '../path.js';
import { paintResult, paintState, type Style } from '../style.js';
import { formatCell, emptyCell } from './cell.js';
import { fitColumns, type Need } from './fit.js';
import { drawLine, type Cell } from './grid.js';
import { fitsLine, measureText, splitPieces } from './text.js';

/** Text may wrap down to this width before a column is left out. */
const comfortable = 24;

/** A piece of text longer than this may be broken, in a column that could also be left out. */
const longestPiece = 60;

type Row = readonly Cell[];

/** The width of each column; undefined for one that is left out. */
type Widths = readonly (number | undefined)[];

/** Records -> one row each under a header: ids whole, columns left out by weight when the width is too small. */
export function renderRows(records: readonly JsonValue[], style: Style, options: TableOptions): string[] {
  const header = options.headers ? [renderHeader(style, options)] : [];
  const rows = [...header, ...records.map((record) => renderRow(record, style, options))];
  const widths = chooseWidths(rows, options);
  const kept = widths.filter((width) => width !== undefined);
  // One by one: a grid of them all takes minutes when hundreds of rows have hundreds of lines each.
  return rows.flatMap((row) => drawLine(keepColumns(row, widths), kept));
}

export function renderHeader(style: Style, { columns }: TableOptions): Row {
  return columns.map((column): Cell => ({ text: formatTitle(column), paint: style.heading }));
}

export function renderRow(record: JsonValue, style: Style, options: TableOptions): Row {
  return options.columns.map((column) => renderField(record, column, style, options));
}

/** Widths that suit these rows. */
export function chooseWidths(rows: readonly Row[], { columns, width }: TableOptions): Widths {
  const needs = columns.map((column, index) =>
    measureColumn(
      column,
      rows.map((row) => row[index]?.text ?? ''),
    ),
  );
  return fitColumns(needs, width);
}

/** Widths for a row that they were not chosen for: a piece of it that must not break takes what room it needs. */
export function widenFor(row: Row, widths: Widths): Widths {
  return widths.map((width, index) => {
    const text = row[index]?.text ?? '';
    if (width === undefined || fitsLine(text, width)) return width;
    return Math.max(
      width,
      ...text.split('\n').flatMap((line) => splitPieces(line).map((piece) => measureText(piece.trimEnd()))),
    );
  });
}

/** A row of a long table -> its lines, each ended by a newline. */
export function formatRow(row: Row, widths: Widths): string {
  const kept = widths.filter((width) => width !== undefined);
  return drawLine(keepColumns(row, widths), kept)
    .map((line) => `${line}\n`)
    .join('');
}

function keepColumns(row: Row, widths: Widths): Row {
  return row.filter((_, index) => widths[index] !== undefined);
}

function formatTitle(column: Column): string {
  return showControls((column.title ?? column.name.replaceAll('_', ' ')).toUpperCase());
}

function renderField(record: JsonValue, column: Column, style: Style, options: TableOptions): Cell {
  const value = lookUp(record, column.path);
  const text = formatCell(value, column.as, options.now);
  if (text === emptyCell) return { text, paint: style.faint };
  const cell = column.cut === undefined ? { text } : { text, ellipsis: options.ascii ? '...' : '…' };
  if (column.as === 'result') return { ...cell, paint: paintResult(value, style) };
  return column.as === 'state' ? { ...cell, paint: paintState(value, style) } : cell;
}

function measureColumn(column: Column, texts: readonly string[]): Need {
  let natural = 1;
  let piece = 1;
  for (const line of new Set(texts.flatMap((text) => text.split('\n')))) {
    natural = Math.max(natural, measureText(line));
    for (const part of splitPieces(line)) piece = Math.max(piece, measureText(part.trimEnd()));
  }
  if (column.cut !== undefined) {
    const least = column.squeeze === undefined ? undefined : Math.min(natural, column.squeeze);
    return { natural, minimum: Math.min(natural, column.cut), least, weight: column.weight };
  }
  const whole = column.weight === undefined ? piece : Math.min(piece, longestPiece);
  return { natural, minimum: Math.max(whole, Math.min(natural, comfortable)), weight: column.weight };
}
