import { wantsColor } from '../../../output/color.js';
import { ignoreLoss } from '../../../util/lenient-output.js';
import { mayRepaint } from '../../../util/terminal.js';
import type { CommandContext } from '../../../kinds/command.js';
import type { View } from './view.js';

/** A live picture on a terminal that can; elsewhere a line for each change; with `--quiet` nothing. */
export async function openView(context: CommandContext): Promise<View> {
  const { io, globals } = context;
  const stderr = ignoreLoss(io.stderr);
  if (globals.quiet) return silent;
  if (!mayRepaint(io.env, io.stderr, globals.verbosity)) {
    const { openLines } = await import('./lines.js');
    return openLines({ stderr, clock: io.clock });
  }
  const [{ openLive }, { loadStyle }] = await Promise.all([
    import('./live.js'),
    import('../../../output/table/style.js'),
  ]);
  const color = wantsColor({ color: globals.color, env: io.env, isTTY: true });
  return openLive({ stdout: io.stdout, stderr, clock: io.clock, env: io.env }, await loadStyle(color));
}

const silent: View = {
  tickMs: Infinity,
  show: () => Promise.resolve(),
  tick: () => Promise.resolve(),
  interrupt: (write) => write(),
  end: () => Promise.resolve(),
};
