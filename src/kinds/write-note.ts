import { showControls } from '../util/controls.js';
import { ignoreLoss } from '../util/lenient-output.js';
import type { CommandContext } from './command.js';
import { describeSystem } from './system.js';

/** Says on stderr what a result cannot say, such as why it is empty; nothing under `--quiet`. */
export async function writeNote({ io, globals }: Pick<CommandContext, 'io' | 'globals'>, text: string): Promise<void> {
  if (!globals.quiet) await ignoreLoss(io.stderr).write(`${showControls(text)}\n`);
}

/** Says on stderr what was done, and on which system: `created session up on api.example.com`. Throws ConfigurationError. */
export async function writeReceipt(context: Pick<CommandContext, 'io' | 'globals'>, text: string): Promise<void> {
  if (!context.globals.quiet) await writeNote(context, `${text} on ${await describeSystem(context)}`);
}
