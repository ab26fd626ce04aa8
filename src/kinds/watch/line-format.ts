import { formatCsv } from '../../output/csv.js';
import { loadStyle } from '../../output/table/render.js';
import { chooseWidths, formatRow, renderHeader, renderRow, widenFor } from '../../output/table/rows.js';
import { showControls } from '../../util/controls.js';
import type { CommandContext } from '../command.js';
import { chooseRendering } from '../rendering.js';
import type { Row } from './rows.js';
import type { Sight } from './sight.js';

/** Rows -> text, each line ended by a newline; the first ones under their titles. */
export type LineFormat = (rows: readonly Row[], sight: Sight, isFirst: boolean) => string | Uint8Array;

/** The form in which the rows of a watched list are printed. */
export async function chooseLineFormat(context: CommandContext): Promise<LineFormat> {
  const { globals, io } = context;
  if (globals.format === 'table') return makeTableFormat(context);
  if (globals.format === 'jsonl') return (rows) => Buffer.concat(rows.flatMap(({ line }) => line ?? []));
  return (rows, { columns }, isFirst) => {
    const records = rows.map(({ record }) => record);
    const text = formatCsv(records, columns, isFirst && globals.headers);
    return io.stdout.isTTY ? showControls(text) : text;
  };
}

/** The first rows say how wide the columns are; what is wider later pushes its line apart. */
async function makeTableFormat(context: CommandContext): Promise<LineFormat> {
  const rendering = chooseRendering(context, { view: 'rows' });
  const style = await loadStyle(rendering.color);
  let widths: ReturnType<typeof chooseWidths> = [];
  return (rows, { columns, nowMs }, isFirst) => {
    const options = { ...rendering, view: 'rows', columns, now: nowMs } as const;
    const cells = rows.map(({ record }) => renderRow(record, style, options));
    if (!isFirst) return cells.map((row) => formatRow(row, widenFor(row, widths))).join('');
    const all = options.headers ? [renderHeader(style, options), ...cells] : cells;
    widths = chooseWidths(all, options);
    return all.map((row) => formatRow(row, widths)).join('');
  };
}
