import type { Input } from '../api/input.js';
import type { Operation } from '../api/operation.js';
import type { Command, CommandContext } from '../kinds/command.js';

/**
 * The input of a command, under `bos` with the names of nodes in the place of ranges, files and so on. Throws UsageError,
 * FileError and, with `--recursive`, what a list of nodes from the server may throw.
 */
export async function readNodes(form: Command | Operation, input: Input, context: CommandContext): Promise<Input> {
  const { parameters } = form;
  if (context.face === 'cray') return input;
  if (!parameters.some(({ name, holds }) => holds !== undefined && input.has(name))) return input;
  const { readNodeInput } = await import('../nodes/input.js');
  return readNodeInput(parameters, input, {
    io: context.io,
    warn: (text) => context.warn(text),
    findEnclosed: async (names) => (await import('../service/enclosed.js')).askForEnclosed(names, context),
  });
}
