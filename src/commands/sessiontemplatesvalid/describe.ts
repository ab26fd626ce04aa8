import { v2SessionTemplates } from '../../api/v2/sessiontemplates.js';
import type { Command } from '../../kinds/command.js';
import { parametersOf } from '../../kinds/parameter.js';
import { request } from '../../kinds/planners.js';
import { templateArgument } from '../sessiontemplates/parameters.js';

const parameter = parametersOf(v2SessionTemplates.validate);

export const sessiontemplatesvalidDescribe: Command = {
  path: ['v2', 'sessiontemplatesvalid', 'describe'],
  forms: [
    {
      summary: 'Check whether a session template can be used',
      examples: [{ command: 'sessiontemplatesvalid describe compute', about: 'prints Valid, or what is wrong' }],
      operation: v2SessionTemplates.validate,
      parameters: [templateArgument(parameter)],
      layout: { view: 'text' },
      plan: request,
    },
  ],
};
