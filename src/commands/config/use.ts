import { activateConfiguration, listConfigurations, locateConfiguration } from '../../config/active.js';
import { readConfiguration } from '../../config/store.js';
import { ConfigurationError } from '../../errors/input.js';
import type { CommandContext } from '../../kinds/command.js';
import { readText } from '../../api/input.js';

/** `config use CONFIGURATION`: the commands that follow use it. It has to be there, and readable. */
export async function useCommand(context: CommandContext): Promise<void> {
  const { io } = context;
  const name = readText(context.input, 'name') ?? '';
  const { path } = await locateConfiguration(io, name);
  const data = name === '' ? undefined : await readConfiguration(path);
  if (data === undefined || data.size === 0) {
    const names = (await listConfigurations(io)).join(', ');
    throw new ConfigurationError(`There is no configuration "${name}".`, {
      hint: names === '' ? 'Make one with `bos init`.' : `There are: ${names}.`,
      reference: 'Unable to find configuration file.',
      usage: 'usage',
    });
  }
  await activateConfiguration(io, name);
  await context.print(`Your active configuration is: ${name}`, 'text');
}
