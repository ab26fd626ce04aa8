import { local } from '../../kinds/parameter.js';
import { work, type Command } from '../../kinds/command.js';

export const configList: Command = {
  path: ['config', 'list'],
  forms: [
    {
      summary: 'List the configurations',
      examples: [
        { command: 'config list', about: 'the names of all configurations' },
        { command: 'config list --origin', about: 'each setting in use, and where it comes from' },
      ],
      parameters: [local.flag('origin', 'Show the settings in use, and where each comes from', { face: 'bos' })],
      plan: work(async (context) =>
        (await import('./list/list-configurations.js')).listConfigurationsOrSettings(context),
      ),
    },
  ],
};
