import type { Command } from '../../kinds/command.js';
import { argument, local } from '../../kinds/parameter.js';

export const sessiontemplatesEdit: Command = {
  path: ['v2', 'sessiontemplates', 'edit'],
  forms: [
    {
      face: 'bos',
      summary: 'Change a session template in an editor',
      details:
        'Opens BOS_EDITOR, VISUAL, EDITOR or vi. What you save is checked and stored, and the difference is shown. What cannot be stored is opened ' +
        'again, with the reason above it; to give up, leave it unchanged, and the text is kept. An empty file changes nothing.',
      examples: [
        { command: 'sessiontemplates edit compute', about: 'as YAML' },
        { command: 'sessiontemplates edit compute --as json', about: 'as JSON' },
      ],
      parameters: [
        argument('name', 'Name of the session template', { complete: 'templates' }),
        local.text('as', 'The format of the text', { choices: ['yaml', 'json'], default: 'yaml' }),
      ],
      plan: async (_, context) => (await import('./edit/run-edit.js')).planEdit(context),
    },
  ],
};
