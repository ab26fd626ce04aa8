import { chooseWidths, formatRow, renderHeader, renderRow } from '../../output/table/rows.js';
import type { Style, TableOptions } from '../../output/table/style.js';
import type { Changes } from './changes.js';
import { drawFooter, type News } from './footer.js';
import type { Watch } from './setting.js';
import type { Sight } from './sight.js';

/** What a frame shows. */
export interface Scenery {
  readonly sight: Sight;
  readonly changes: Changes;
  readonly news: News;
  readonly setting: Watch;
}

/** What it is drawn with; `height` is that of the window. */
export interface Window {
  readonly style: Style;
  readonly options: TableOptions;
  readonly height: number;
}

/** Before a row stands what happened to it. */
const marks = { came: '+ ', changed: '* ', same: '  ' } as const;

/** A row of a list has no more lines than this: of a long list of nodes the rest is left out. */
const mostLines = 3;

/** The rows that the window has room for, and below them how many more there are, the time and what has changed. */
export function drawFrame(scenery: Scenery, window: Window): string[] {
  const footer = drawFooter(scenery, window);
  // The cursor stands on the last line of the window; one more says how many rows are left out.
  const table = drawRows(scenery, window, Math.max(1, window.height - footer.length - 2));
  const left = scenery.sight.count - table.shown;
  return [
    ...table.lines,
    ...(left > 0 ? [window.style.faint(`  and ${left.toLocaleString('en')} more`)] : []),
    ...footer,
  ];
}

function drawRows(
  { sight, changes }: Scenery,
  { style, options }: Window,
  room: number,
): { lines: string[]; shown: number } {
  const table = { ...options, width: options.width - marks.same.length - 1 };
  const header = table.headers ? [renderHeader(style, table)] : [];
  const rows = sight.rows.slice(0, room).map((row) => ({ id: row.id, cells: renderRow(row.record, style, table) }));
  const widths = chooseWidths([...header, ...rows.map(({ cells }) => cells)], table);
  const lines = header.flatMap((row) => layRow(formatRow(row, widths), marks.same));
  let shown = 0;
  for (const { id, cells } of rows) {
    const mark = nameMark(changes, id);
    const laid = layRow(formatRow(cells, widths), mark === 'same' ? marks.same : style.waiting(marks[mark]));
    if (lines.length + laid.length > room && shown > 0) break;
    lines.push(...(mark === 'same' ? laid : laid.map((line) => style.heading(line))));
    shown += 1;
  }
  return { lines, shown };
}

/** The lines of a row behind its mark. */
function layRow(text: string, mark: string): string[] {
  // A tab would take more places than it is counted for.
  const lines = text.replaceAll('\t', ' ').split('\n').slice(0, -1);
  const cut = lines.length > mostLines ? [...lines.slice(0, mostLines - 1), '...'] : lines;
  return cut.map((line, index) => (index === 0 ? mark : marks.same) + line);
}

function nameMark({ came, changed }: Changes, id: string): keyof typeof marks {
  if (came.has(id)) return 'came';
  return changed.has(id) ? 'changed' : 'same';
}
