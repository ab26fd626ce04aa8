import type { BosError } from '../../errors/bos-error.js';
import { chooseWidths, formatRow, renderHeader, renderRow } from '../../output/table/rows.js';
import type { TableOptions } from '../../output/layout.js';
import type { Style } from '../../output/style.js';
import { wrapCells } from '../../output/table/text.js';
import { showControls } from '../../util/controls.js';
import type { ListChanges } from './changes.js';
import { formatIds, formatTimeOfDay } from './reporter.js';
import type { Snapshot, WatchedList } from './snapshot.js';

/** What a frame shows. */
export interface FrameContent {
  readonly list: WatchedList;
  readonly snapshot: Snapshot;
  readonly changes: ListChanges;
  /** When something has changed last, or the watch has begun. */
  readonly unchangedSinceMs: number;
  /** The server is unreachable. */
  readonly outage?: { readonly error: BosError; readonly sinceMs: number };
}

/** What a frame is drawn on; `height` is the number of its lines. */
interface FrameTarget {
  readonly style: Style;
  readonly options: TableOptions;
  readonly height: number;
}

/** Stands before a row and says what happened to it. */
const rowMarks = { added: '+ ', changed: '* ', same: '  ' } as const;

/** A row has no more lines than this: the rest of a long list of nodes is left out. */
const mostRowLines = 3;

/** A target of fewer lines has no room for an empty one. */
const lowHeight = 10;

const mostStateLines = 2;

/** The rows that there is room for; below them how many more there are, the time and what has changed. */
export function renderFrame(content: FrameContent, target: FrameTarget): string[] {
  const footer = renderFooter(content, target);
  // The cursor stands on the last line of the terminal; one more line says how many rows are left out.
  const table = renderTop(content, target, Math.max(1, target.height - footer.length - 2));
  const left = content.snapshot.count - table.shown;
  return [
    ...table.lines,
    ...(left > 0 ? [target.style.faint(`  and ${left.toLocaleString('en')} more`)] : []),
    ...footer,
  ];
}

/** The first rows, in so many lines; at least one row. */
function renderTop(
  { snapshot, changes }: FrameContent,
  { style, options }: FrameTarget,
  room: number,
): { lines: string[]; shown: number } {
  const table = { ...options, width: options.width - rowMarks.same.length - 1 };
  const header = table.headers ? [renderHeader(style, table)] : [];
  const rows = snapshot.rows.slice(0, room).map(({ id, record }) => ({ id, cells: renderRow(record, style, table) }));
  const widths = chooseWidths([...header, ...rows.map(({ cells }) => cells)], table);
  const lines = header.flatMap((row) => markLines(formatRow(row, widths), rowMarks.same));
  let shown = 0;
  for (const { id, cells } of rows) {
    const change = findChange(changes, id);
    const mark = change === 'same' ? rowMarks.same : style.waiting(rowMarks[change]);
    const marked = markLines(formatRow(cells, widths), mark);
    if (lines.length + marked.length > room && shown > 0) break;
    lines.push(...(change === 'same' ? marked : marked.map((line) => style.heading(line))));
    shown += 1;
  }
  return { lines, shown };
}

function findChange({ added, changed }: ListChanges, id: string): keyof typeof rowMarks {
  if (added.has(id)) return 'added';
  return changed.has(id) ? 'changed' : 'same';
}

/** The lines of a row behind its mark. */
function markLines(text: string, mark: string): string[] {
  // A tab would take more places than it is counted for.
  const lines = text.replaceAll('\t', ' ').split('\n').slice(0, -1);
  const cut = lines.length > mostRowLines ? [...lines.slice(0, mostRowLines - 1), '...'] : lines;
  return cut.map((line, index) => (index === 0 ? mark : rowMarks.same) + line);
}

/** The time, how many rows there are, how often they are asked for, and what has changed. */
function renderFooter(content: FrameContent, { style, options, height }: FrameTarget): string[] {
  const { list, snapshot, outage } = content;
  const count = `${snapshot.count.toLocaleString('en')} ${snapshot.count === 1 ? list.noun.replace(/s$/, '') : list.noun}`;
  const line = [`${formatTimeOfDay(snapshot.nowMs)} UTC`, count, `every ${list.intervalMs / 1000}s`].join('   ');
  const state = clipText(formatState(content), Math.max(10, options.width - 1));
  const footer = [style.faint(line), ...(outage ? state.map((text) => style.bad(text)) : state)];
  return height < lowHeight ? footer : ['', ...footer];
}

function formatState({ changes: { added, changed, removed }, outage, unchangedSinceMs }: FrameContent): string {
  if (outage) {
    return showControls(`No response since ${formatTimeOfDay(outage.sinceMs)}: ${outage.error.message} Still asking.`);
  }
  const parts = [
    formatChange(removed, 'gone'),
    formatChange([...added], 'new', rowMarks.added),
    formatChange([...changed], 'changed', rowMarks.changed),
  ];
  return parts.filter(Boolean).join('   ') || `no change since ${formatTimeOfDay(unchangedSinceMs)}`;
}

/** `* 2 changed: x1000c0s0b0n[0-1]`. */
function formatChange(ids: readonly string[], what: string, mark = ''): string {
  return ids.length === 0 ? '' : `${mark}${ids.length.toLocaleString('en')} ${what}: ${formatIds(ids)}`;
}

function clipText(text: string, width: number): string[] {
  const lines = wrapCells(text, width);
  if (lines.length <= mostStateLines) return lines;
  const [first = '', second = ''] = lines;
  return [first, `${second.slice(0, width - 3)}...`];
}
