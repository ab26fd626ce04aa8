import type { BosError } from '../../errors/bos-error.js';
import { wrapText } from '../../output/table/text.js';
import { showControls } from '../../util/controls.js';
import type { Changes } from './changes.js';
import type { Scenery, Window } from './frame.js';
import { formatNames } from './names.js';
import { formatTime } from './screen.js';

/** What is told below the rows. */
export interface News {
  /** When something has changed last, or the watch has begun. */
  readonly quietSinceMs: number;
  /** The server does not answer. */
  readonly away?: { readonly error: BosError; readonly sinceMs: number };
}

/** A window of fewer lines has no room for an empty one. */
const lowWindow = 10;

const mostLines = 2;

/** The time, how many rows there are, how often they are asked for, and what has changed. */
export function drawFooter({ sight, changes, news, setting }: Scenery, { style, options, height }: Window): string[] {
  const count = `${sight.count.toLocaleString('en')} ${sight.count === 1 ? setting.noun.replace(/s$/, '') : setting.noun}`;
  const line = [`${formatTime(sight.nowMs)} UTC`, count, `every ${setting.intervalMs / 1000}s`].join('   ');
  const told = shorten(tellNews(changes, news), Math.max(10, options.width - 1));
  const footer = [style.faint(line), ...(news.away ? told.map((text) => style.bad(text)) : told)];
  return height < lowWindow ? footer : ['', ...footer];
}

function tellNews({ came, changed, gone }: Changes, { away, quietSinceMs }: News): string {
  if (away) return showControls(`No answer since ${formatTime(away.sinceMs)}: ${away.error.message} Still asking.`);
  const parts = [tell(gone, 'gone'), tell([...came], 'new', '+ '), tell([...changed], 'changed', '* ')];
  return parts.filter(Boolean).join('   ') || `no change since ${formatTime(quietSinceMs)}`;
}

/** `* 2 changed: x1000c0s0b0n[0-1]`. */
function tell(ids: readonly string[], what: string, mark = ''): string {
  return ids.length === 0 ? '' : `${mark}${ids.length.toLocaleString('en')} ${what}: ${formatNames(ids)}`;
}

function shorten(text: string, width: number): string[] {
  const lines = wrapText(text, width);
  if (lines.length <= mostLines) return lines;
  const [first = '', second = ''] = lines;
  return [first, `${second.slice(0, width - 3)}...`];
}
