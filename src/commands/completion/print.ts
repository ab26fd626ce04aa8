import type { CommandHandler } from '../../kinds/command.js';
import { readText } from '../../api/input.js';
import { shells } from './shells.js';

/** `bos completion SHELL`: prints what the shell has to source. */
export const completionCommand: CommandHandler = async ({ io, input }) => {
  await io.stdout.write(shells.get(readText(input, 'shell') ?? '')?.stub ?? '');
};
