import type { BosError } from '../../errors/bos-error.js';
import { mayRepaint } from '../../util/terminal.js';
import type { CommandContext } from '../command.js';
import { mayPass } from '../../service/passing-error.js';
import { openLastingClient } from '../../service/lasting-client.js';
import { compareMarks, type Marks } from './changes.js';
import { openLines } from './lines.js';
import { openPicture } from './picture.js';
import type { Watch } from './setting.js';
import { takeSight, type Scene, type Sight } from './sight.js';

/**
 * Shows a list again and again: on a terminal as a picture, elsewhere as rows. Ends by what is thrown alone: InterruptedError,
 * ClosedPipeError, an error of the first request, or a later one that waiting does not mend.
 */
export async function watchList(scene: Scene, setting: Watch, context: CommandContext): Promise<never> {
  const { io, globals } = context;
  const repaints = globals.format === 'table' && mayRepaint(io.env, io.stdout, globals.verbosity);
  const screen = repaints ? await openPicture(setting, context) : await openLines(context);
  const client = openLastingClient(context);
  let marks: Marks | undefined;
  /** How far the server's clock is ahead of ours. */
  let aheadMs = 0;
  try {
    for (;;) {
      const glance = { nowMs: io.clock.now(), before: marks, isWanted: screen.isWanted };
      const sight = await takeSight(scene, client, glance).catch((error: unknown) => {
        if (marks && mayPass(error)) return error;
        throw error;
      });
      if (isSight(sight)) {
        aheadMs = sight.nowMs - io.clock.now();
        await screen.show(sight, compareMarks(marks ?? sight.marks, sight.marks));
        marks = sight.marks;
      } else {
        await screen.miss(sight, io.clock.now() + aheadMs);
      }
      await io.clock.sleep(setting.intervalMs, io.signal);
    }
  } finally {
    await client.close();
  }
}

function isSight(taken: Sight | BosError): taken is Sight {
  return 'rows' in taken;
}
