import { formatCsv } from '../../output/csv.js';
import { loadStyle } from '../../output/table/render.js';
import { chooseWidths, formatRow, renderHeader, renderRow, widenFor } from '../../output/table/rows.js';
import { showControls } from '../../util/controls.js';
import type { CommandContext } from '../command.js';
import { chooseRendering } from '../rendering.js';
import { formatNames } from './names.js';
import type { Row } from './rows.js';
import { formatTime, type Screen } from './screen.js';
import type { Sight } from './sight.js';

/** Rows -> text; `isFirst` for all of them at the beginning. */
type RowsFormat = (rows: readonly Row[], sight: Sight, isFirst: boolean) => string;

/**
 * A list as lines that only ever grow: all rows first, then each that came or changed. That one went, and that the server is
 * away, is said on stderr.
 */
export async function openLines(context: CommandContext): Promise<Screen> {
  const { io, globals } = context;
  const format = await chooseFormat(context);
  let isFirst = true;
  let isAway = false;
  const say = async (nowMs: number, text: string): Promise<void> => {
    if (!globals.quiet) await io.stderr.write(`${formatTime(nowMs)} ${showControls(text)}\n`);
  };
  return {
    async show(sight, { came, changed, gone }) {
      if (isAway) await say(sight.nowMs, 'The server is back.');
      isAway = false;
      const rows = isFirst ? sight.rows : sight.rows.filter(({ id }) => came.has(id) || changed.has(id));
      const text = format(rows, sight, isFirst);
      isFirst = false;
      if (text !== '') await io.stdout.write(text);
      if (gone.length > 0) await say(sight.nowMs, `No longer listed: ${formatNames(gone)}`);
    },
    async miss(error, nowMs) {
      if (!isAway) await say(nowMs, `${error.message} It is asked again until it answers.`);
      isAway = true;
    },
  };
}

async function chooseFormat(context: CommandContext): Promise<RowsFormat> {
  const { globals, io } = context;
  if (globals.format === 'jsonl') return (rows) => rows.map(({ line = '' }) => `${line}\n`).join('');
  if (globals.format === 'table') return tableFormat(context);
  const show = (text: string): string => (io.stdout.isTTY ? showControls(text) : text);
  return (rows, { columns }, isFirst) =>
    show(
      formatCsv(
        rows.map(({ record }) => record),
        columns,
        isFirst && globals.headers,
      ),
    );
}

/** The first rows say how wide the columns are; what is wider later pushes its line apart. */
async function tableFormat(context: CommandContext): Promise<RowsFormat> {
  const layout = chooseRendering(context, { view: 'rows' });
  const style = await loadStyle(layout.color);
  let widths: ReturnType<typeof chooseWidths> = [];
  return (rows, { columns, nowMs }, isFirst) => {
    const options = { ...layout, view: 'rows', columns, now: nowMs } as const;
    const cells = rows.map(({ record }) => renderRow(record, style, options));
    if (!isFirst) return cells.map((row) => formatRow(row, widenFor(row, widths))).join('');
    const all = options.headers ? [renderHeader(style, options), ...cells] : cells;
    widths = chooseWidths(all, options);
    return all.map((row) => formatRow(row, widths)).join('');
  };
}
