import { argument } from '../../kinds/parameter.js';
import { ConfigurationError } from '../../errors/input.js';
import { work, type Command, type CommandContext } from '../../kinds/command.js';
import { readText } from '../../api/input.js';

export const configUse: Command = {
  path: ['config', 'use'],
  forms: [
    {
      summary: 'Make a configuration the active one',
      examples: [{ command: 'config use test', about: 'the commands that follow use the configuration test' }],
      parameters: [
        argument('name', 'Name of a configuration', { placeholder: 'CONFIGURATION', complete: 'configurations' }),
      ],
      plan: work(useConfiguration),
    },
  ],
};

/** `config use CONFIGURATION`: the commands that follow use it. It has to be there, and readable. */
async function useConfiguration(context: CommandContext): Promise<void> {
  const [{ activateConfiguration, listConfigurations, locateConfiguration }, { readConfiguration }] = await Promise.all(
    [import('../../config/active.js'), import('../../config/store.js')],
  );
  const { io } = context;
  const name = readText(context.input, 'name') ?? '';
  const { path } = await locateConfiguration(io, name);
  const data = name === '' ? undefined : await readConfiguration(path);
  if (data === undefined || data.size === 0) {
    const names = (await listConfigurations(io)).join(', ');
    throw new ConfigurationError(`There is no configuration "${name}".`, {
      hint: names === '' ? 'Create one with `bos init`.' : `The configurations are: ${names}.`,
      reference: 'Unable to find configuration file.',
      usage: 'usage',
    });
  }
  await activateConfiguration(io, name);
  await context.print(`Your active configuration is: ${name}`, 'text');
}
