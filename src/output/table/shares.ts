import type { JsonObject } from '../../util/json/value.js';
import { renderBar, renderStack } from './bar.js';
import { numberAt } from '../path.js';
import type { Canvas } from './canvas.js';
import type { Style } from './style.js';

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
export function renderPhases(status: JsonObject, canvas: Canvas): string[] {
  return phases.map((phase) => renderPhase(status, phase, canvas));
}

/** One bar of all outcomes, and under it what each mark in it says. */
export function renderOutcomes(status: JsonObject, canvas: Canvas): string[] {
  const { style, options, bar } = canvas;
  const marked = outcomes.map((share) => ({ ...share, mark: options.ascii ? share.plainMark : share.mark }));
  const segments = marked.map(({ path, mark, paint }) => ({
    percent: numberAt(status, path),
    mark,
    paint: style[paint],
  }));
  const length = Math.max(shortestBar, Math.min(longestBar, options.width - 4));
  const legend = marked.map(({ label, path, mark, paint }) => {
    const percent = numberAt(status, path);
    const text = `${mark} ${formatShare(label, percent, canvas)}`;
    return `  ${percent > 0 ? style[paint](text) : style.faint(text)}`;
  });
  return [`  ${renderStack(segments, length, bar)}`, ...legend];
}

function renderPhase(status: JsonObject, { label, path, paint }: Share, canvas: Canvas): string {
  const { style, options, bar } = canvas;
  const percent = numberAt(status, path);
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
