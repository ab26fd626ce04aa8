import { v1SessionTemplate } from '../../../api/v1/sessiontemplate.js';
import type { Command } from '../../../kinds/command.js';
import { parametersOf, yes } from '../../../kinds/parameter.js';
import { deleteNames, request } from '../../../kinds/planners.js';
import { templateArgument } from '../../sessiontemplates/parameters.js';

const parameter = parametersOf(v1SessionTemplate.delete);

export const v1SessiontemplateDelete: Command = {
  path: ['v1', 'sessiontemplate', 'delete'],
  forms: [
    {
      summary: 'Delete a session template',
      examples: [{ command: 'v1 sessiontemplate delete compute', about: 'delete one template' }],
      operation: v1SessionTemplate.delete,
      parameters: [{ ...templateArgument(parameter), several: 'session template' }, yes],
      layout: { view: 'text' },
      receipt: { done: 'deleted session template', of: 'session_template_id' },
      check: 'bos v1 sessiontemplate describe {session_template_id}',
      plan: deleteNames(request),
    },
  ],
};
