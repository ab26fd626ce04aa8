import { argument } from '../../kinds/parameter.js';
import { ConfigurationError } from '../../errors/input.js';
import { work, type Command, type CommandContext } from '../../kinds/command.js';
import { editSettings } from '../../kinds/edit-settings.js';
import { readTexts } from '../../api/input.js';

export const configUnset: Command = {
  path: ['config', 'unset'],
  forms: [
    {
      summary: 'Remove properties from the configuration',
      examples: [{ command: 'config unset core.tenant', about: 'send no tenant from now on' }],
      parameters: [
        argument('properties', 'Names of properties, such as core.tenant', { placeholder: 'PROPERTIES', type: 'list' }),
      ],
      plan: work(unsetSettings),
    },
  ],
};

/** `config unset PROPERTY…`: all are removed, or none. */
async function unsetSettings(context: CommandContext): Promise<void> {
  const { deleteProperty } = await import('../../config/property.js');
  const properties = readTexts(context.input, 'properties');
  const { path } = await editSettings(context, context.globals.configuration, (data) => {
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
