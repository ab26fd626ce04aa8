import { formatCsv } from '../../output/csv.js';
import { loadStyle } from '../../output/style.js';
import { chooseWidths, formatRow, renderHeader, renderRow, widenFor } from '../../output/table/rows.js';
import { showControls } from '../../util/controls.js';
import type { CommandContext } from '../command.js';
import { chooseRendering } from '../rendering.js';
import { formatIds, formatTimeOfDay, type Reporter } from './reporter.js';
import type { WatchedRow } from './rows.js';
import type { Snapshot } from './snapshot.js';

/** So many rows are written at a time: the text of all can be long. */
const atOnce = 1000;

/**
 * Shows a list as lines that are never taken back: all rows first, then each that is new or has changed. Rows that are gone and
 * a server that is unreachable are reported on stderr.
 */
export async function openLineReporter(context: CommandContext): Promise<Reporter> {
  const { io, globals } = context;
  const format = await chooseLineFormat(context);
  let isFirst = true;
  let isUnreachable = false;
  const note = async (nowMs: number, text: string): Promise<void> => {
    if (!globals.quiet) await io.stderr.write(`${formatTimeOfDay(nowMs)} ${showControls(text)}\n`);
  };
  return {
    needsRow: (_, isChanged) => isChanged,
    async showSnapshot(snapshot, { added, changed, removed }) {
      if (isUnreachable) await note(snapshot.nowMs, 'The server is back.');
      isUnreachable = false;
      const rows = isFirst ? snapshot.rows : snapshot.rows.filter(({ id }) => added.has(id) || changed.has(id));
      for (let start = 0; isFirst || start < rows.length; start += atOnce) {
        await io.stdout.write(format(rows.slice(start, start + atOnce), snapshot, isFirst));
        isFirst = false;
      }
      if (removed.length > 0) await note(snapshot.nowMs, `No longer listed: ${formatIds(removed)}`);
    },
    async showOutage(error, nowMs) {
      if (!isUnreachable) await note(nowMs, `${error.message} Asking again until it responds.`);
      isUnreachable = true;
    },
  };
}

/** Rows -> text, each line ended by a newline; the first ones under their titles. */
type LineFormat = (rows: readonly WatchedRow[], snapshot: Snapshot, isFirst: boolean) => string | Uint8Array;

/** The form of the rows: that of `--format`. */
async function chooseLineFormat(context: CommandContext): Promise<LineFormat> {
  const { globals, io } = context;
  if (globals.format === 'table') return createTableFormat(context);
  if (globals.format === 'jsonl') return (rows) => Buffer.concat(rows.flatMap(({ line }) => line ?? []));
  return (rows, { columns }, isFirst) => {
    const records = rows.map(({ record }) => record);
    const text = formatCsv(records, columns, isFirst && globals.headers);
    return io.stdout.isTTY ? showControls(text) : text;
  };
}

/** The first rows decide how wide the columns are; a wider value later moves what is behind it to the right. */
async function createTableFormat(context: CommandContext): Promise<LineFormat> {
  const rendering = chooseRendering(context, { view: 'rows' });
  const style = await loadStyle(rendering.color);
  let widths: ReturnType<typeof chooseWidths> = [];
  return (rows, { columns, nowMs }, isFirst) => {
    const options = { ...rendering, columns, now: nowMs };
    const cells = rows.map(({ record }) => renderRow(record, style, options));
    if (!isFirst) return cells.map((row) => formatRow(row, widenFor(row, widths))).join('');
    const all = options.headers ? [renderHeader(style, options), ...cells] : cells;
    widths = chooseWidths(all, options);
    return all.map((row) => formatRow(row, widths)).join('');
  };
}
