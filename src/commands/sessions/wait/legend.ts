import { chooseBarStyle, renderStack } from '../../../output/table/bar.js';
import type { Style } from '../../../output/table/style.js';
import type { SessionStatus } from '../../../service/session-status.js';
import { shares } from './counts.js';
import { countDone } from './state.js';

export interface PictureOptions {
  readonly width: number;
  readonly ascii: boolean;
  readonly nowMs: number;
}

const longestBar = 60;

/** A bar of all nodes: those that are nearest to their end stand first. */
export function drawBar(status: SessionStatus, style: Style, { width, ascii }: PictureOptions): string {
  const segments = shares.map(({ count, paint, mark, plainMark }) => ({
    percent: (count(status) * 100) / status.nodes,
    mark: ascii ? plainMark : mark,
    paint: style[paint],
  }));
  const length = Math.max(1, Math.min(longestBar, width - 3));
  return `  ${renderStack(segments, length, chooseBarStyle(ascii, style))}`;
}

/** What each mark of the bar stands for, and how many; what is nothing is left out. */
export function drawLegend(status: SessionStatus, style: Style, { width, ascii }: PictureOptions): string[] {
  const parts = shares
    .map(({ label, count, paint, mark, plainMark }) => ({
      nodes: count(status),
      text: `${ascii ? plainMark : mark} ${count(status)} ${label}`,
      paint: style[paint],
    }))
    .filter(({ nodes }) => nodes > 0);
  const rest = status.nodes - countDone(status) - status.staged - countAtWork(status);
  if (rest > 0) parts.push({ nodes: rest, text: `${ascii ? '.' : '░'} ${rest} waiting`, paint: style.faint });
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
