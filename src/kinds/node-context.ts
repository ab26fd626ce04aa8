import type { NodeContext } from '../nodes/node-list.js';
import type { CommandContext } from './command.js';

/** What reading the node lists of a command may need. A server is only asked when a list contains what it alone knows. */
export function openNodeContext(context: CommandContext): NodeContext {
  return {
    io: context.io,
    warn: (text) => context.warn(text),
    findEnclosed: async (names) => (await import('../service/enclosed.js')).askForEnclosed(names, context),
    findXnames: async (nids) => (await import('../service/nids.js')).askForXnames(nids, context),
  };
}
