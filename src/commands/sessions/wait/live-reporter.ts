import { openLiveRegion } from '../../../output/live-region.js';
import type { Style } from '../../../output/style.js';
import type { Io } from '../../../util/io.js';
import { needsAscii } from '../../../util/terminal.js';
import { drawSession, type WeightedLine, type PictureOptions } from './session-picture.js';
import type { ShownSession, WaitReporter } from './reporter.js';

/** A picture on stderr that is painted anew every second, in the size that the window has then. */
export function openLiveReporter(io: Pick<Io, 'stdout' | 'stderr' | 'clock' | 'env'>, style: Style): WaitReporter {
  const region = openLiveRegion(io.stderr);
  const ascii = needsAscii(io.env);
  const paint = (shown: readonly ShownSession[]): Promise<void> =>
    region.paint(
      drawSessions(shown, style, {
        // The region keeps the last line and the last column free.
        rows: Math.max(1, io.stderr.rows - 1),
        width: io.stderr.columns - 1,
        ascii,
        nowMs: io.clock.now(),
      }),
    );
  return {
    tickMs: 1000,
    show: paint,
    tick: paint,
    async interrupt(write) {
      await region.clear();
      await write();
    },
    async end() {
      // The result says all of it again when it goes to the same terminal.
      if (io.stdout.isTTY) await region.clear();
    },
  };
}

const separator: WeightedLine = { text: '', weight: 1 };

/**
 * All sessions, one below the other, in at most `rows` lines: the least important lines of all go first, in the end whole
 * sessions, those that are over before others.
 */
export function drawSessions(
  shown: readonly ShownSession[],
  style: Style,
  options: PictureOptions & { readonly rows: number },
): string[] {
  const blocks = shown.map(({ state, over }) => {
    const lines = drawSession(state, style, options);
    return over ? lines.slice(0, 1) : lines;
  });
  if (blocks.length > options.rows) return drawTitles(shown, blocks, options.rows);
  const all = blocks.flatMap((lines, index) => (index === 0 || lines.length === 1 ? lines : [separator, ...lines]));
  return dropLightest(all, options.rows).map(({ text }) => text);
}

/** As many sessions as there is room for, and how many more there are. */
function drawTitles(shown: readonly ShownSession[], blocks: readonly WeightedLine[][], rows: number): string[] {
  const order = shown.map((_, index) => index).sort((a, b) => Number(shown[a]?.over) - Number(shown[b]?.over));
  const kept = order.slice(0, Math.max(1, rows - 1)).sort((a, b) => a - b);
  const titles = kept.map((index) => blocks[index]?.[0]?.text ?? '');
  return rows > 1 ? [...titles, `  and ${shown.length - kept.length} more`] : titles;
}

/** Of lines of the same weight the last goes first. */
function dropLightest(lines: readonly WeightedLine[], rows: number): readonly WeightedLine[] {
  const excess = lines.length - rows;
  if (excess <= 0) return lines;
  const dropped = new Set(
    lines
      .map((line, index) => ({ index, weight: line.weight }))
      .sort((a, b) => a.weight - b.weight || b.index - a.index)
      .slice(0, excess)
      .map(({ index }) => index),
  );
  return lines.filter((_, index) => !dropped.has(index));
}
