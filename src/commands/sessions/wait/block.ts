import { countNodes } from '../../../nodes/count.js';
import { paintState, type Style } from '../../../output/table/style.js';
import { formatSpan } from '../../../output/table/time.js';
import { showControls } from '../../../util/controls.js';
import { formatStand } from './counts.js';
import { drawBar, drawLegend, type PictureOptions } from './legend.js';
import type { WatchState } from './state.js';
import { measureElapsed } from './observe.js';
import { formatRate, formatTimeLeft, measureRate } from './progress.js';

/** A line of a picture that may have to do with fewer; those of the lowest weight go first. */
export interface WeightedLine {
  readonly text: string;
  readonly weight: number;
}

const weights = { title: 9, away: 8, counts: 7, bar: 6, left: 5, error: 4, olderError: 3, about: 2 } as const;

const shownErrors = 3;

/** How a session stands, as the lines of a picture. The first one says the most important all by itself. */
export function drawBlock(state: WatchState, style: Style, options: PictureOptions): WeightedLine[] {
  const { status, away } = state;
  const lines: WeightedLine[] = [
    { text: drawTitle(state, style, options), weight: weights.title },
    { text: style.faint(describeSubject(state)), weight: weights.about },
  ];
  if (status && status.nodes > 0) {
    lines.push({ text: drawBar(status, style, options), weight: weights.bar });
    lines.push(...drawLegend(status, style, options).map((text) => ({ text, weight: weights.counts })));
  }
  const pace = describePace(state, options.nowMs);
  if (pace !== '') lines.push({ text: `  ${pace}`, weight: weights.left });
  if (away) {
    const text = `  The server is away for ${formatSpan(options.nowMs - away.sinceMs)}: ${toOneLine(away.reason)}`;
    lines.push({ text: style.waiting(text), weight: weights.away });
  }
  return [...lines, ...drawErrors(state, style)];
}

/** `● morning  running  33/64 done, 2 failed  3m 12s` */
function drawTitle(state: WatchState, style: Style, { ascii, nowMs }: PictureOptions): string {
  const { subject, status } = state;
  const failed = (status?.failed ?? 0) > 0;
  const name = `${ascii ? '*' : '●'} ${toOneLine(subject.name)}`;
  const paint = failed && status?.status === 'complete' ? style.bad : paintState(status?.status, style);
  const elapsed = formatSpan(measureElapsed(state, nowMs));
  return [paint(style.heading(name)), formatStand(status, false), elapsed].join('  ');
}

function describeSubject({ subject }: WatchState): string {
  const { operation, templateName, staged } = subject;
  return `  ${toOneLine(operation)} by template ${toOneLine(templateName)}${staged ? ', staged' : ''}`;
}

/** `12 nodes/min, about 4 min left`, as far as there is something to tell it from. */
function describePace({ samples, likelyEndMs, status, away }: WatchState, nowMs: number): string {
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
function drawErrors({ status, messages }: WatchState, style: Style): WeightedLine[] {
  const newest = [...(status?.errors ?? [])]
    .sort((a, b) => messages.indexOf(b.message) - messages.indexOf(a.message))
    .slice(0, shownErrors);
  return newest.map(({ message, count }, index) => ({
    text: `  ${style.bad(countNodes(count, 'plain'))}  ${toOneLine(message)}`,
    weight: index === 0 ? weights.error : weights.olderError,
  }));
}
