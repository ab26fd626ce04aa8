import { argument } from '../../kinds/parameter.js';
import { ConfigurationError } from '../../errors/input.js';
import { work, type Command, type CommandContext } from '../../kinds/command.js';
import { isObject } from '../../util/json/value.js';
import { readText } from '../../api/input.js';

export const configGet: Command = {
  path: ['config', 'get'],
  forms: [
    {
      summary: 'Show one property of the configuration, or one section',
      examples: [{ command: 'config get core.hostname', about: 'the address of the API' }],
      parameters: [
        argument('property', 'Name of a property or a section, such as core.hostname', { placeholder: 'PROPERTY' }),
      ],
      plan: work(getSetting),
    },
  ],
};

/** `config get PROPERTY`: a value as it is, or a section. */
async function getSetting(context: CommandContext): Promise<void> {
  const [{ getProperty }, { maskSettings }, { loadConfiguration }] = await Promise.all([
    import('../../config/property.js'),
    import('../../config/secret-settings.js'),
    import('../../config/store.js'),
  ]);
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
  // A value that is asked for by its own name is meant to be seen.
  await context.print(context.face === 'bos' && isObject(value) ? maskSettings(value) : value, 'record');
}
