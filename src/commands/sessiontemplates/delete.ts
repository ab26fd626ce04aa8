import { v2SessionTemplates } from '../../api/v2/sessiontemplates.js';
import type { Command } from '../../kinds/command.js';
import { parametersOf, yes } from '../../kinds/parameter.js';
import { deleteNames, request } from '../../kinds/planners.js';
import { templateArgument } from './parameters.js';

const parameter = parametersOf(v2SessionTemplates.delete);

export const sessiontemplatesDelete: Command = {
  path: ['v2', 'sessiontemplates', 'delete'],
  forms: [
    {
      summary: 'Delete a session template',
      examples: [{ command: 'sessiontemplates delete compute', about: 'delete one template' }],
      operation: v2SessionTemplates.delete,
      parameters: [{ ...templateArgument(parameter), several: 'session template' }, yes],
      layout: { view: 'text' },
      receipt: { done: 'deleted session template', of: 'session_template_id' },
      check: 'bos v2 sessiontemplates describe {session_template_id}',
      plan: deleteNames(request),
    },
  ],
};
