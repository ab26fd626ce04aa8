import { deleteProperty } from '../../config/property.js';
import { editConfiguration } from '../../config/store.js';
import { ConfigurationError } from '../../errors/input.js';
import type { CommandContext } from '../../kinds/command.js';
import { readTexts } from '../../api/input.js';

/** `config unset PROPERTY…`: all are removed, or none. */
export async function unsetCommand(context: CommandContext): Promise<void> {
  const properties = readTexts(context.input, 'properties');
  const { path } = await editConfiguration(context.io, context.globals.configuration, (data) => {
    for (const property of properties) {
      if (!deleteProperty(data, property.split('.'))) throw notSet(property);
    }
  });
  // cray: an empty line.
  await context.print(context.face === 'cray' ? '' : `Removed ${properties.join(', ')} from ${path}.`, 'text');
}

function notSet(property: string): ConfigurationError {
  return new ConfigurationError(`${property} is not set.`, {
    hint: 'See what is set with `bos config describe`.',
    reference: 'Unable to unset property.',
    usage: 'usage',
  });
}
