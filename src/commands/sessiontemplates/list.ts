import { v2SessionTemplates } from '../../api/v2/sessiontemplates.js';
import type { Command } from '../../kinds/command.js';
import { list } from '../../kinds/planners.js';
import { templateColumns } from './columns.js';

export const sessiontemplatesList: Command = {
  path: ['v2', 'sessiontemplates', 'list'],
  forms: [
    {
      summary: 'List session templates',
      examples: [{ command: 'sessiontemplates list --columns name,configuration', about: 'names and configurations' }],
      operation: v2SessionTemplates.list,
      parameters: [],
      layout: { view: 'rows', columns: templateColumns },
      plan: list(),
    },
  ],
};
