import { v2Options } from '../../api/v2/options.js';
import type { Command } from '../../kinds/command.js';
import { request } from '../../kinds/planners.js';

export const optionsList: Command = {
  path: ['v2', 'options', 'list'],
  forms: [
    {
      summary: 'Show the settings of the service',
      examples: [{ command: 'options list', about: 'show all settings' }],
      operation: v2Options.list,
      parameters: [],
      layout: { view: 'record' },
      plan: request,
    },
  ],
};
