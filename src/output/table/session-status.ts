import { isObject, JsonNumber, type JsonObject, type JsonValue } from '../../util/json/value.js';
import { lookUp } from '../path.js';
import { renderBar, renderStack, type BarStyle } from './bar.js';
import { formatCell } from './cell.js';
import { paintState, type Style, type TableOptions } from './style.js';
import { showControls, wrapText } from './text.js';
import { formatDuration } from './time.js';

interface Share {
  readonly label: string;
  readonly path: string;
  readonly paint: keyof Style;
  /** In the bar of all outcomes. */
  readonly mark: string;
  readonly plainMark: string;
}

const outcomes: readonly Share[] = [
  { label: 'successful', path: 'percent_successful', paint: 'good', mark: '█', plainMark: '#' },
  { label: 'failed', path: 'percent_failed', paint: 'bad', mark: '▓', plainMark: 'x' },
  { label: 'staged', path: 'percent_staged', paint: 'waiting', mark: '▒', plainMark: '=' },
];

/** In the order in which a node goes through them. */
const phases: readonly Share[] = [
  { label: 'powering off', path: 'phases.percent_powering_off', paint: 'busy', mark: ' ', plainMark: ' ' },
  { label: 'powering on', path: 'phases.percent_powering_on', paint: 'busy', mark: ' ', plainMark: ' ' },
  { label: 'configuring', path: 'phases.percent_configuring', paint: 'busy', mark: ' ', plainMark: ' ' },
  { label: 'complete', path: 'phases.percent_complete', paint: 'good', mark: ' ', plainMark: ' ' },
];

const labelWidth = Math.max(...phases.map((phase) => phase.label.length));
const longestBar = 60;
const shortestBar = 10;

/** A message needs this much room, however narrow the terminal is. */
const narrowestText = 20;

/** What one picture is drawn with. */
interface Canvas {
  readonly style: Style;
  readonly options: TableOptions;
  readonly bar: BarStyle;
  readonly nodes: number;
}

/** Is it the status of a v2 session? */
export function isSessionStatus(value: JsonValue): value is JsonObject {
  return isObject(value) && isObject(value.get('phases')) && value.has('managed_components_count');
}

/**
 * The status of a session as a picture: a line that says how it stands, outcomes and phases as bars, and each failure with
 * its nodes. Bars leave out what the width has no room for; numbers always stay.
 */
export function renderSessionStatus(status: JsonObject, style: Style, options: TableOptions): string[] {
  const bar = options.ascii
    ? { full: '#', parts: [], empty: '.', paintEmpty: style.faint }
    : { full: '█', parts: ['▏', '▎', '▍', '▌', '▋', '▊', '▉'], empty: '░', paintEmpty: style.faint };
  const canvas = { style, options, bar, nodes: readNumber(status, 'managed_components_count') };
  const failures = listFailures(status, canvas);
  return [
    ...renderSummary(status, canvas),
    '',
    ...renderOutcomes(status, canvas),
    '',
    style.heading('Phases'),
    ...phases.map((phase) => renderPhase(status, phase, canvas)),
    ...(failures.length > 0 ? ['', style.heading('Failures'), ...failures] : []),
  ];
}

/** `● running   4 nodes   11m 21s   since 2024-03-01 20:31:01 UTC`; the times take a line of their own where it is short. */
function renderSummary(status: JsonObject, { style, options, nodes }: Canvas): string[] {
  const state = status.get('status');
  const name = `${options.ascii ? '*' : '●'} ${formatCell(state, undefined, options.now)}`;
  const count = countNodes(nodes);
  const duration = formatDuration(readText(status, 'timing.duration'));
  const span = formatSpan(readText(status, 'timing.start_time'), readText(status, 'timing.end_time'));
  const facts = [paintState(state, style)(style.heading(name)), nodes === 0 ? style.waiting(count) : count, duration];
  const first = facts.filter((fact) => fact !== '').join('   ');
  if (span === '') return [first];
  const length = [name, count, duration, span].join('   ').length;
  return length <= options.width ? [`${first}   ${style.faint(span)}`] : [first, `  ${style.faint(span)}`];
}

function formatSpan(start: string, end: string): string {
  const [from, to] = [start, end].map((time) => time.replace('T', ' ').replace(/\.\d+$/, ''));
  if (!from) return '';
  return to ? `${from} to ${to} UTC` : `since ${from} UTC`;
}

/** One bar of all outcomes, and under it what each mark in it says. */
function renderOutcomes(status: JsonObject, canvas: Canvas): string[] {
  const { style, options, bar } = canvas;
  const marked = outcomes.map((share) => ({ ...share, mark: options.ascii ? share.plainMark : share.mark }));
  const segments = marked.map(({ path, mark, paint }) => ({
    percent: readNumber(status, path),
    mark,
    paint: style[paint],
  }));
  const length = Math.max(shortestBar, Math.min(longestBar, options.width - 4));
  const legend = marked.map(({ label, path, mark, paint }) => {
    const percent = readNumber(status, path);
    const text = `${mark} ${formatShare(label, percent, canvas)}`;
    return `  ${percent > 0 ? style[paint](text) : style.faint(text)}`;
  });
  return [`  ${renderStack(segments, length, bar)}`, ...legend];
}

function renderPhase(status: JsonObject, { label, path, paint }: Share, canvas: Canvas): string {
  const { style, options, bar } = canvas;
  const percent = readNumber(status, path);
  const text = `  ${formatShare(label, percent, canvas)}`;
  const length = Math.min(longestBar - text.length, options.width - text.length - 4);
  const painted = percent > 0 ? text : style.faint(text);
  return length < shortestBar ? painted : `${painted}  ${renderBar(percent, length, style[paint], bar)}`;
}

/** `configuring      3   66.67%`. Nodes are counted from the percentage, which the servers round to two places. */
function formatShare(label: string, percent: number, { nodes }: Canvas): string {
  const count = String(Math.round((percent / 100) * nodes));
  const digits = Math.max(4, String(nodes).length);
  return `${label.padEnd(labelWidth)}  ${count.padStart(digits)}  ${String(Number(percent.toFixed(2))).padStart(6)}%`;
}

/** Each message beside the number of its nodes, and under it the nodes. */
function listFailures(status: JsonObject, canvas: Canvas): string[] {
  const summary = status.get('error_summary');
  if (!isObject(summary)) return [];
  const failures = Array.from(summary, ([message, failure]) => ({
    count: countNodes(readNumber(failure, 'count')),
    message: showControls(message),
    nodes: formatCell(lookUp(failure, 'list'), 'nodes', canvas.options.now),
  }));
  const widest = Math.max(0, ...failures.map(({ count }) => count.length));
  return failures.flatMap(({ count, message, nodes }) => renderFailure(count.padStart(widest), message, nodes, canvas));
}

function renderFailure(count: string, message: string, nodes: string, { style, options }: Canvas): string[] {
  const mark = `  ${count}  `;
  const width = Math.max(narrowestText, options.width - mark.length);
  const lines = [...wrapText(message, width), ...wrapText(nodes, width).map((line) => style.faint(line))];
  return lines.map((line, index) => (index === 0 ? style.bad(mark) : ' '.repeat(mark.length)) + line);
}

function countNodes(count: number): string {
  return `${count} ${count === 1 ? 'node' : 'nodes'}`;
}

function readNumber(status: JsonValue, path: string): number {
  const value = lookUp(status, path);
  return value instanceof JsonNumber ? Number(value.text) : 0;
}

function readText(status: JsonObject, path: string): string {
  const value = lookUp(status, path);
  return typeof value === 'string' ? showControls(value) : '';
}
