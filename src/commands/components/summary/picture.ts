import { countNodes, groupDigits } from '../../../nodes/count.js';
import type { TableOptions } from '../../../output/layout.js';
import type { Style } from '../../../output/style.js';
import { chooseBarStyle, renderBar, type BarStyle } from '../../../output/table/bar.js';
import { measureText, wrapCells } from '../../../output/table/text.js';
import type { Summary } from './count.js';
import { listRows, type Row, type SummaryView } from './rows.js';

const gap = '  ';
const shortestBar = 8;
const longestBar = 40;
const narrowestLabel = 16;
const percentWidth = 7;

/** Counts -> a line for each kind, with a bar when the width has room for it. */
export function renderSummary(summary: Summary, view: SummaryView, style: Style, options: TableOptions): string[] {
  const rows = listRows(summary, view, style);
  const layout = measureRows(rows, options.width);
  const bar = chooseBarStyle(options.ascii, style);
  const place = view.cabinets ? ` in ${view.cabinets.join(', ')}` : '';
  return [
    style.heading(countNodes(summary.nodes) + place),
    ...(rows.length > 0 ? [''] : []),
    ...rows.flatMap((row) => renderRow(row, summary.nodes, layout, style, bar)),
  ];
}

interface RowLayout {
  readonly heading: number;
  readonly label: number;
  readonly count: number;
  /** 0 when there is no room for bars. */
  readonly bar: number;
  readonly width: number;
}

function measureRows(rows: readonly Row[], width: number): RowLayout {
  const longest = (lengths: readonly number[]): number => lengths.reduce((most, length) => Math.max(most, length), 0);
  const heading = longest(rows.map((row) => row.heading.length));
  const count = longest(rows.map((row) => groupDigits(row.count).length));
  const room = width - heading - count - percentWidth - 3 * gap.length;
  const label = Math.max(narrowestLabel, Math.min(room, longest(rows.map((row) => measureText(row.label)))));
  const bar = Math.min(longestBar, room - label - gap.length);
  return { heading, label, count, bar: bar < shortestBar ? 0 : bar, width };
}

function renderRow(row: Row, total: number, layout: RowLayout, style: Style, bar: BarStyle): string[] {
  const percent = (row.count / total) * 100;
  const figures = [groupDigits(row.count).padStart(layout.count), `${formatPercent(percent)}%`.padStart(percentWidth)];
  const drawn = layout.bar === 0 ? [] : [renderBar(percent, layout.bar, row.paint, bar)];
  const [first = '', ...others] = wrapCells(row.label, layout.label);
  const indent = ' '.repeat(layout.heading) + gap;
  const label = row.paint(first) + ' '.repeat(Math.max(0, layout.label - measureText(first)));
  const heading = style.heading(row.heading) + ' '.repeat(layout.heading - row.heading.length);
  const nodes =
    row.nodes === '' ? [] : wrapCells(row.nodes, Math.max(narrowestLabel, layout.width - indent.length - 2));
  return [
    [heading, label, ...figures, ...drawn].join(gap),
    ...others.map((line) => indent + row.paint(line)),
    ...nodes.map((line) => `${indent}  ${style.faint(line)}`),
  ];
}

/** At most two places; some nodes never look like none, and less than all never looks like all. */
function formatPercent(percent: number): string {
  return String(percent < 100 ? Math.min(99.99, Math.max(0.01, Number(percent.toFixed(2)))) : 100);
}
