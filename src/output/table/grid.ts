import type { Painter } from '../style.js';
import type CliTable from 'cli-table3';
import { cutText, fitsLine, measureText, wrapCells } from './text.js';

/** Plain text, without escape sequences, and what colours each of its lines. */
export interface Cell {
  readonly text: string;
  readonly paint?: Painter;
  /** The text stays on one line: what there is not room for is cut, and this stands for it. */
  readonly ellipsis?: string;
}

/** Spaces between columns. */
export const gap = 2;

const noLines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(gap),
};

/**
 * Rows of cells -> lines, in columns of these widths and without ruled lines. Text wraps in its column; nothing is cut, and
 * no line ends with spaces.
 */
export async function drawGrid(rows: readonly (readonly Cell[])[], widths: readonly number[]): Promise<string[]> {
  const laid = rows.map((row) => layCells(row, widths));
  // cli-table3 measures every cell several times: with ten thousand nodes that is seconds, so it gets what wraps alone.
  const Table = laid.some(isWrapped) ? (await import('cli-table3')).default : undefined;
  return laid.flatMap((cells) => (Table && isWrapped(cells) ? drawRow(Table, cells) : [joinCells(cells)]));
}

/** As drawGrid, of one row in a long table: what wraps is laid out here too, many times as fast. */
export function drawLine(row: readonly Cell[], widths: readonly number[]): string[] {
  const cells = layCells(row, widths);
  if (!isWrapped(cells)) return [joinCells(cells)];
  const columns = cells.map((cell) => cell.split('\n'));
  const height = columns.reduce((most, lines) => Math.max(most, lines.length), 1);
  return Array.from({ length: height }, (_, line) =>
    joinCells(columns.map((lines, column) => lines[line] ?? ' '.repeat(widths[column] ?? 0))),
  );
}

function layCells(row: readonly Cell[], widths: readonly number[]): string[] {
  return row.map((cell, column) => layCell(cell, widths[column] ?? 0));
}

function isWrapped(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.includes('\n'));
}

function joinCells(cells: readonly string[]): string {
  return cells.join(' '.repeat(gap)).trimEnd();
}

function drawRow(Table: typeof CliTable, cells: string[]): string[] {
  const table = new Table({ chars: noLines, style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] } });
  table.push(cells);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

/** Filled to the width here: cli-table3 cuts what it measures. */
function layCell({ text: whole, paint, ellipsis }: Cell, width: number): string {
  const text = ellipsis === undefined ? whole : cutText(whole, width, ellipsis);
  if (fitsLine(text, width)) return (paint ? paint(text) : text) + ' '.repeat(width - text.length);
  return wrapCells(text, width)
    .map((line) => (paint ? paint(line) : line) + ' '.repeat(Math.max(0, width - measureText(line))))
    .join('\n');
}
