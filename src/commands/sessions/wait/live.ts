import { openLiveRegion } from '../../../output/live-region.js';
import type { Style } from '../../../output/table/style.js';
import type { Io } from '../../../util/io.js';
import { needsAscii } from '../../../util/terminal.js';
import { drawScreen, type Shown } from './screen.js';
import type { View } from './view.js';

/** A picture on stderr that is painted anew every second, in the size that the window has then. */
export function openLive(io: Pick<Io, 'stdout' | 'stderr' | 'clock' | 'env'>, style: Style): View {
  const region = openLiveRegion(io.stderr);
  const ascii = needsAscii(io.env);
  const paint = (shown: readonly Shown[]): Promise<void> =>
    region.paint(
      drawScreen(shown, style, {
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
      // The result says all of it again, where it goes to the same terminal.
      if (io.stdout.isTTY) await region.clear();
    },
  };
}
