import { v1SessionTemplate } from '../../../api/v1/sessiontemplate.js';
import type { Command } from '../../../kinds/command.js';
import { request } from '../../../kinds/planners.js';

export const v1SessiontemplatetemplateList: Command = {
  path: ['v1', 'sessiontemplatetemplate', 'list'],
  forms: [
    {
      summary: 'Show an example of a session template',
      examples: [{ command: 'v1 sessiontemplatetemplate list --format json', about: 'an example to start from' }],
      operation: v1SessionTemplate.example,
      parameters: [],
      layout: { view: 'record' },
      plan: request,
    },
  ],
};
