import { countNodes, groupDigits } from '../../../nodes/count.js';
import { chooseBarStyle, renderStack } from '../../../output/table/bar.js';
import { paintState, type Painter, type Style } from '../../../output/style.js';
import { formatSpan } from '../../../output/table/time.js';
import type { SessionStatus } from '../../../service/session.js';
import { showControls } from '../../../util/controls.js';
import { measureElapsed } from './observe.js';
import { formatStatus, formatRate, formatTimeLeft, measureRate, shares, countDone } from './progress.js';
import type { WaitState } from './state.js';

/** A line of a picture. When there is not room for all, those of the lowest weight are left out first. */
export interface WeightedLine {
  readonly text: string;
  readonly weight: number;
}

const weights = { title: 9, away: 8, counts: 7, bar: 6, left: 5, error: 4, olderError: 3, about: 2 } as const;

const shownErrors = 3;

/** The lines of a picture of one session. The first one contains the most important. */
export function drawSession(state: WaitState, style: Style, options: PictureOptions): WeightedLine[] {
  const { status, away } = state;
  const lines: WeightedLine[] = [
    { text: drawTitle(state, style, options), weight: weights.title },
    { text: style.faint(describeSession(state)), weight: weights.about },
  ];
  if (status && status.nodes > 0) {
    lines.push({ text: drawBar(status, style, options), weight: weights.bar });
    lines.push(...drawLegend(status, style, options).map((text) => ({ text, weight: weights.counts })));
  }
  const pace = describePace(state, options.nowMs);
  if (pace !== '') lines.push({ text: `  ${pace}`, weight: weights.left });
  if (away) {
    const text = `  The service has been unavailable for ${formatSpan(options.nowMs - away.sinceMs)}: ${toOneLine(away.reason)}`;
    lines.push({ text: style.waiting(text), weight: weights.away });
  }
  return [...lines, ...drawErrors(state, style)];
}

export interface PictureOptions {
  readonly width: number;
  readonly ascii: boolean;
  readonly nowMs: number;
}

/** `● morning  running  33 of 64 done, 2 failed  3m 12s` */
function drawTitle(state: WaitState, style: Style, { ascii, nowMs }: PictureOptions): string {
  const { session, status } = state;
  const name = `${ascii ? '*' : '●'} ${toOneLine(session.name)}`;
  const paint = status?.status === 'complete' ? paintEnd(status, style) : paintState(status?.status, style);
  const elapsed = formatSpan(measureElapsed(state, nowMs));
  return [paint(style.heading(name)), formatStatus(status, false), elapsed].join('  ');
}

/** That a session is complete is not a success: only nodes can tell. */
function paintEnd({ nodes, successful }: SessionStatus, style: Style): Painter {
  return nodes > 0 && successful === nodes ? style.good : style.bad;
}

function describeSession({ session }: WaitState): string {
  const { operation, templateName, staged } = session;
  return `  ${toOneLine(operation)} with template ${toOneLine(templateName)}${staged ? ', staged' : ''}`;
}

/** `12 nodes/min, about 4 min left`, as far as it can be measured. */
function describePace({ samples, likelyEndMs, status, away }: WaitState, nowMs: number): string {
  if (status?.status !== 'running' || away) return '';
  const rate = measureRate(samples);
  const parts = [rate === undefined ? '' : formatRate(rate)];
  if (likelyEndMs !== undefined) parts.push(formatTimeLeft(likelyEndMs - nowMs));
  return parts.filter(Boolean).join(', ');
}

/** A row of the picture must be one row of the terminal, whatever a server writes. */
function toOneLine(text: string): string {
  return showControls(text.replace(/\s+/g, ' '));
}

/** The errors that were seen last, newest first. */
function drawErrors({ status, messages }: WaitState, style: Style): WeightedLine[] {
  const newest = [...(status?.errors ?? [])]
    .sort((a, b) => messages.indexOf(b.message) - messages.indexOf(a.message))
    .slice(0, shownErrors);
  return newest.map(({ message, count }, index) => ({
    text: `  ${style.bad(countNodes(count))}  ${toOneLine(message)}`,
    weight: index === 0 ? weights.error : weights.olderError,
  }));
}

const longestBar = 60;

/** A bar of all nodes: those that are nearest to their end come first. */
function drawBar(status: SessionStatus, style: Style, { width, ascii }: PictureOptions): string {
  const segments = shares.map(({ count, paint, mark, plainMark }) => ({
    percent: (count(status) * 100) / status.nodes,
    mark: ascii ? plainMark : mark,
    paint: style[paint],
  }));
  const length = Math.max(1, Math.min(longestBar, width - 3));
  return `  ${renderStack(segments, length, chooseBarStyle(ascii, style))}`;
}

/** What each mark of the bar means, and how many nodes it is; zeros are left out. */
function drawLegend(status: SessionStatus, style: Style, { width, ascii }: PictureOptions): string[] {
  const parts = shares
    .map(({ label, count, paint, mark, plainMark }) => ({
      nodes: count(status),
      text: `${ascii ? plainMark : mark} ${groupDigits(count(status))} ${label}`,
      paint: style[paint],
    }))
    .filter(({ nodes }) => nodes > 0);
  const rest = status.nodes - countDone(status) - status.staged - countAtWork(status);
  if (rest > 0)
    parts.push({ nodes: rest, text: `${ascii ? '.' : '░'} ${groupDigits(rest)} waiting`, paint: style.faint });
  const lines: { text: string; painted: string }[] = [];
  for (const { text, paint } of parts) {
    const last = lines.at(-1);
    if (last && last.text.length + 3 + text.length < width) {
      last.text += `   ${text}`;
      last.painted += `   ${paint(text)}`;
    } else {
      lines.push({ text: `  ${text}`, painted: `  ${paint(text)}` });
    }
  }
  return lines.map(({ painted }) => painted);
}

function countAtWork(status: SessionStatus): number {
  return status.configuring + status.poweringOn + status.poweringOff;
}
