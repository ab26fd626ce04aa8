import { v2SessionTemplates } from '../../api/v2/sessiontemplates.js';
import type { Command } from '../../kinds/command.js';
import { request } from '../../kinds/planners.js';

export const sessiontemplatetemplateList: Command = {
  path: ['v2', 'sessiontemplatetemplate', 'list'],
  forms: [
    {
      summary: 'Show an example of a session template',
      examples: [
        {
          command: 'sessiontemplatetemplate list --format json > template.json',
          about: 'start a template from the example',
        },
      ],
      operation: v2SessionTemplates.example,
      parameters: [],
      layout: { view: 'record' },
      plan: request,
    },
  ],
};
