import { showControls } from '../util/controls.js';
import { ignoreLoss } from '../util/lenient-output.js';
import type { CommandContext } from './command.js';

/** Says on stderr what a result cannot say, such as why it is empty; nothing under `--quiet`. */
export async function writeNote({ io, globals }: Pick<CommandContext, 'io' | 'globals'>, text: string): Promise<void> {
  if (!globals.quiet) await ignoreLoss(io.stderr).write(`${showControls(text)}\n`);
}
