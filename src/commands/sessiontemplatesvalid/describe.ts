import { v2SessionTemplates } from '../../api/v2/sessiontemplates.js';
import type { Command } from '../../kinds/command.js';
import { parametersOf } from '../../kinds/parameter.js';
import { request } from '../../kinds/request.js';

const parameter = parametersOf(v2SessionTemplates.validate);

export const sessiontemplatesvalidDescribe: Command = {
  path: ['v2', 'sessiontemplatesvalid', 'describe'],
  forms: [
    {
      summary: 'Check whether a session template can be used',
      examples: [{ command: 'sessiontemplatesvalid describe compute', about: 'prints Valid, or what is wrong' }],
      operation: v2SessionTemplates.validate,
      parameters: [parameter('session_template_id', 'Name of the session template', { complete: 'templates' })],
      layout: { view: 'text' },
      plan: request,
    },
  ],
};
