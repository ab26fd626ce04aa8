import { openLiveRegion } from '../../output/live-region.js';
import { loadStyle } from '../../output/style.js';
import type { CommandContext } from '../command.js';
import { chooseRendering } from '../rendering.js';
import { isUnchanged, noChanges } from './changes.js';
import { renderFrame, type FrameContent } from './frame.js';
import type { Reporter } from './reporter.js';
import type { WatchedList } from './snapshot.js';

/** Shows a list as a frame on the terminal that is painted anew each time. */
export async function openFrameReporter(list: WatchedList, context: CommandContext): Promise<Reporter> {
  const { stdout } = context.io;
  const region = openLiveRegion(stdout);
  const { color } = chooseRendering(context, { view: 'rows' });
  const style = await loadStyle(color);
  let content: FrameContent | undefined;
  const paint = async (next: FrameContent): Promise<void> => {
    content = next;
    const { columns, nowMs } = next.snapshot;
    // Chosen for each frame: the terminal may have another size by now.
    const rendering = chooseRendering(context, { view: 'rows' }, nowMs);
    const options = { ...rendering, columns };
    await region.paint(renderFrame(next, { style, options, height: stdout.rows }));
  };
  return {
    needsRow: (index) => context.globals.sortBy !== undefined || index < stdout.rows,
    async showSnapshot(snapshot, changes) {
      const unchangedSinceMs = content && isUnchanged(changes) ? content.unchangedSinceMs : snapshot.nowMs;
      await paint({ list, snapshot, changes, unchangedSinceMs });
    },
    async showOutage(error, nowMs) {
      // The first snapshot must succeed, so there is something to show.
      if (content) await paint({ ...content, changes: noChanges, outage: content.outage ?? { error, sinceMs: nowMs } });
    },
  };
}
