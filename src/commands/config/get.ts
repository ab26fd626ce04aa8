import { getProperty } from '../../config/property.js';
import { loadConfiguration } from '../../config/store.js';
import { ConfigurationError } from '../../errors/input.js';
import type { CommandContext } from '../../kinds/command.js';
import { readText } from '../../api/input.js';

/** `config get PROPERTY`: a value as it is, or a section. */
export async function getCommand(context: CommandContext): Promise<void> {
  const property = readText(context.input, 'property') ?? '';
  const { data, path } = await loadConfiguration(context.io, context.globals.configuration);
  const value = getProperty(data, property.split('.'));
  if (value === undefined) {
    throw new ConfigurationError(`${property} is not set in ${path}.`, {
      hint: 'See what is set with `bos config describe`.',
      reference: 'Unable to find property.',
      usage: 'usage',
    });
  }
  await context.print(value, 'record');
}
