import { v1SessionTemplate } from '../../../api/v1/sessiontemplate.js';
import type { Command } from '../../../kinds/command.js';
import { limitRows } from '../../../kinds/parameter.js';
import { list } from '../../../kinds/planners.js';

export const v1SessiontemplateList: Command = {
  path: ['v1', 'sessiontemplate', 'list'],
  forms: [
    {
      summary: 'List session templates',
      examples: [{ command: 'v1 sessiontemplate list', about: 'list the templates' }],
      operation: v1SessionTemplate.list,
      parameters: [limitRows],
      layout: {
        view: 'rows',
        columns: [
          { name: 'name', path: 'name' },
          { name: 'boot_sets', path: 'boot_sets', as: 'keys', title: 'boot sets', weight: 9 },
          { name: 'configuration', path: 'cfs.configuration', weight: 8 },
          { name: 'description', path: 'description', weight: 7 },
        ],
      },
      plan: list(),
    },
  ],
};
