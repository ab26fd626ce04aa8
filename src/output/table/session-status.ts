import { countNodes, groupDigits } from '../../nodes/count.js';
import { isObject, type JsonObject, type JsonValue } from '../../util/json/value.js';
import type { TableOptions } from '../layout.js';
import { lookUp, numberAt, printableTextAt } from '../path.js';
import { chooseBarStyle, renderBar, renderStack, type BarStyle } from './bar.js';
import { formatCell } from './cell.js';
import { renderMessages } from './messages.js';
import { paintState, type Style } from '../style.js';
import { formatServerDuration } from './time.js';

/** Is it the status of a v2 session? */
export function isSessionStatus(value: JsonValue): value is JsonObject {
  return isObject(value) && isObject(value.get('phases')) && value.has('managed_components_count');
}

/** What the picture is drawn with; `nodes` is the number of nodes that the session manages. */
interface Picture {
  readonly style: Style;
  readonly options: TableOptions;
  readonly bar: BarStyle;
  readonly nodes: number;
}

/**
 * The status of a session as a picture: a line that sums it up, outcomes and phases as bars, and each failure with
 * its nodes. A narrow terminal has no room for bars; numbers always stay.
 */
export function renderSessionStatus(status: JsonObject, style: Style, options: TableOptions): string[] {
  const bar = chooseBarStyle(options.ascii, style);
  const picture = { style, options, bar, nodes: numberAt(status, 'managed_components_count') };
  const failures = renderFailures(status, picture);
  return [
    ...renderSummary(status, picture),
    '',
    ...renderOutcomes(status, picture),
    '',
    style.heading('Phases'),
    ...renderPhases(status, picture),
    ...(failures.length > 0 ? ['', style.heading('Failures'), ...failures] : []),
  ];
}

/** `● running   4 nodes   11m 21s   since 2024-03-01 20:31:01 UTC`; the times take a line of their own on a narrow terminal. */
function renderSummary(status: JsonObject, { style, options, nodes }: Picture): string[] {
  const state = status.get('status');
  const name = `${options.ascii ? '*' : '●'} ${formatCell(state, undefined, options.now)}`;
  const count = countNodes(nodes);
  const duration = formatServerDuration(printableTextAt(status, 'timing.duration'));
  const span = formatSpan(printableTextAt(status, 'timing.start_time'), printableTextAt(status, 'timing.end_time'));
  // A session that is complete may have failed on every node.
  const isGood = nodes > 0 && numberAt(status, 'percent_successful') === 100;
  const paint = state === 'complete' ? (isGood ? style.good : style.bad) : paintState(state, style);
  const facts = [paint(style.heading(name)), nodes === 0 ? style.waiting(count) : count, duration];
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

interface Share {
  readonly label: string;
  readonly path: string;
  readonly paint: keyof Style;
}

/** A share with its mark in the bar of all outcomes. */
interface Outcome extends Share {
  readonly mark: string;
  readonly plainMark: string;
}

const outcomes: readonly Outcome[] = [
  { label: 'successful', path: 'percent_successful', paint: 'good', mark: '█', plainMark: '#' },
  { label: 'failed', path: 'percent_failed', paint: 'bad', mark: '▓', plainMark: 'x' },
  { label: 'staged', path: 'percent_staged', paint: 'waiting', mark: '▒', plainMark: '=' },
];

/** In the order in which a node goes through them. */
const phases: readonly Share[] = [
  { label: 'powering off', path: 'phases.percent_powering_off', paint: 'busy' },
  { label: 'powering on', path: 'phases.percent_powering_on', paint: 'busy' },
  { label: 'configuring', path: 'phases.percent_configuring', paint: 'busy' },
  { label: 'complete', path: 'phases.percent_complete', paint: 'good' },
];

const labelWidth = Math.max(...phases.map((phase) => phase.label.length));
const longestBar = 60;
const shortestBar = 10;

/** The phases of a session, each with its share of the nodes. */
function renderPhases(status: JsonObject, picture: Picture): string[] {
  return phases.map((phase) => renderPhase(status, phase, picture));
}

/** One bar of all outcomes, and under it the meaning of each mark. */
function renderOutcomes(status: JsonObject, picture: Picture): string[] {
  const { style, options, bar } = picture;
  const marked = outcomes.map((share) => ({ ...share, mark: options.ascii ? share.plainMark : share.mark }));
  const segments = marked.map(({ path, mark, paint }) => ({
    percent: numberAt(status, path),
    mark,
    paint: style[paint],
  }));
  const length = Math.max(shortestBar, Math.min(longestBar, options.width - 4));
  const legend = marked.map(({ label, path, mark, paint }) => {
    const percent = numberAt(status, path);
    const text = `${mark} ${formatShare(label, percent, picture)}`;
    return `  ${percent > 0 ? style[paint](text) : style.faint(text)}`;
  });
  return [`  ${renderStack(segments, length, bar)}`, ...legend];
}

function renderPhase(status: JsonObject, { label, path, paint }: Share, picture: Picture): string {
  const { style, options, bar } = picture;
  const percent = numberAt(status, path);
  const text = `  ${formatShare(label, percent, picture)}`;
  const length = Math.min(longestBar - text.length, options.width - text.length - 4);
  const painted = percent > 0 ? text : style.faint(text);
  return length < shortestBar ? painted : `${painted}  ${renderBar(percent, length, style[paint], bar)}`;
}

/** `configuring      3   66.67%`. Nodes are counted from the percentage, which the servers round to two places. */
function formatShare(label: string, percent: number, { nodes }: Picture): string {
  const count = groupDigits(Math.round((percent / 100) * nodes));
  const digits = Math.max(4, groupDigits(nodes).length);
  return `${label.padEnd(labelWidth)}  ${count.padStart(digits)}  ${String(Number(percent.toFixed(2))).padStart(6)}%`;
}

/** Each message of the status of a session with its nodes, as far as the server lists them. */
function renderFailures(status: JsonObject, { style, options }: Picture): string[] {
  const summary = status.get('error_summary');
  if (!isObject(summary)) return [];
  const messages = Array.from(summary, ([text, failure]) => ({
    count: numberAt(failure, 'count'),
    text,
    nodes: formatCell(lookUp(failure, 'list'), 'nodes', options.now),
  }));
  return renderMessages(messages, style, options.width);
}
