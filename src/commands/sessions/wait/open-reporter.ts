import type { CommandContext } from '../../../kinds/command.js';
import { wantsColor } from '../../../output/color.js';
import { ignoreLoss } from '../../../util/lenient-output.js';
import { mayRepaint } from '../../../util/terminal.js';
import { openWaitLines, type WaitReporter } from './reporter.js';

/** A live picture on a terminal that can; elsewhere a line for each change; with `--quiet` nothing. */
export async function openReporter(context: CommandContext): Promise<WaitReporter> {
  const { io, globals } = context;
  const stderr = ignoreLoss(io.stderr);
  if (globals.quiet) return silent;
  if (!mayRepaint(io.env, io.stderr, globals.verbosity)) return openWaitLines({ stderr, clock: io.clock });
  const [{ openLiveReporter }, { loadStyle }] = await Promise.all([
    import('./live-reporter.js'),
    import('../../../output/style.js'),
  ]);
  const color = wantsColor({ color: globals.color, env: io.env, isTTY: true });
  return openLiveReporter({ stdout: io.stdout, stderr, clock: io.clock, env: io.env }, await loadStyle(color));
}

const silent: WaitReporter = {
  tickMs: Infinity,
  show: () => Promise.resolve(),
  tick: () => Promise.resolve(),
  interrupt: (write) => write(),
  end: () => Promise.resolve(),
};
