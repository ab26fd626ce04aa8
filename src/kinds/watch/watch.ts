import { exitCodes } from '../../errors/exit.js';
import type { BosError } from '../../errors/bos-error.js';
import { isTransientError, openLastingClient } from '../../service/lasting-client.js';
import { ignoreLoss } from '../../util/lenient-output.js';
import { mayRepaint } from '../../util/terminal.js';
import type { CommandContext } from '../command.js';
import { compareMarks, type Marks } from './changes.js';
import { openFrameReporter } from './frame-reporter.js';
import { openLineReporter } from './line-reporter.js';
import { takeSnapshot, type Snapshot, type WatchedList } from './snapshot.js';

/**
 * Shows a list again and again: on a terminal as a frame, elsewhere as lines. Ctrl-C is its ordinary end, with the status of an
 * interruption. Else it ends by throwing: InterruptedError for another signal, ClosedPipeError, an error of the first request, or a
 * later error that waiting does not fix.
 */
export async function watchList(list: WatchedList, context: CommandContext): Promise<number> {
  const { signal, stderr } = context.io;
  try {
    return await watchOn(list, context);
  } catch (error) {
    if (!signal.aborted || signal.reason !== 'SIGINT') throw error;
    // A terminal shows the `^C` that was pressed, and stays on its line.
    if (stderr.isTTY) await ignoreLoss(stderr).write('\n');
    return exitCodes.interrupted[context.face];
  }
}

async function watchOn(given: WatchedList, context: CommandContext): Promise<never> {
  const { io, globals } = context;
  const repaints = globals.format === 'table' && mayRepaint(io.env, io.stdout, globals.verbosity);
  // Lines come in the order of the list, and whoever asks for an order gets that.
  const list = repaints && globals.sortBy === undefined ? given : { ...given, first: [] };
  const reporter = repaints ? await openFrameReporter(list, context) : await openLineReporter(context);
  const client = openLastingClient(context);
  let marks: Marks | undefined;
  /** How far the server's clock is ahead of ours. */
  let aheadMs = 0;
  try {
    for (;;) {
      const options = { nowMs: io.clock.now(), before: marks, needsRow: reporter.needsRow };
      const result = await takeSnapshot(list, client, options).catch((error: unknown) => {
        if (marks && isTransientError(error)) return error;
        throw error;
      });
      if (isSnapshot(result)) {
        aheadMs = result.nowMs - io.clock.now();
        await reporter.showSnapshot(result, compareMarks(marks ?? result.marks, result.marks));
        marks = result.marks;
      } else {
        await reporter.showOutage(result, io.clock.now() + aheadMs);
      }
      await io.clock.sleep(list.intervalMs, io.signal);
    }
  } finally {
    await client.close();
  }
}

function isSnapshot(result: Snapshot | BosError): result is Snapshot {
  return 'rows' in result;
}
