import type { Configuration } from '../config/store.js';
import type { CommandContext } from './command.js';
import type { JsonObject } from '../util/json/value.js';

/** Changes a configuration, the active one where it has no name, as the face of the program does. Throws as editConfiguration. */
export async function editSettings(
  context: CommandContext,
  name: string | undefined,
  change: (data: JsonObject) => void,
): Promise<Configuration> {
  const { editConfiguration } = await import('../config/store.js');
  const { io, face } = context;
  const announce = (text: string): Promise<void> => context.warn(text);
  return editConfiguration({ io, name, style: face === 'bos' ? 'in-place' : 'anew', announce }, change);
}
