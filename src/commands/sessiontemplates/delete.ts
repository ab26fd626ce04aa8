import { v2SessionTemplates } from '../../api/v2/sessiontemplates.js';
import type { Command } from '../../kinds/command.js';
import { parametersOf } from '../../kinds/parameter.js';
import { request } from '../../kinds/planners.js';
import { templateArgument } from './parameters.js';

const parameter = parametersOf(v2SessionTemplates.delete);

export const sessiontemplatesDelete: Command = {
  path: ['v2', 'sessiontemplates', 'delete'],
  forms: [
    {
      summary: 'Delete a session template',
      examples: [{ command: 'sessiontemplates delete compute', about: 'delete one template' }],
      operation: v2SessionTemplates.delete,
      parameters: [templateArgument(parameter)],
      layout: { view: 'text' },
      receipt: { done: 'deleted session template', of: 'session_template_id' },
      check: 'bos v2 sessiontemplates describe {session_template_id}',
      plan: request,
    },
  ],
};
