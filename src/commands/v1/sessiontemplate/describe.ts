import { v1SessionTemplate } from '../../../api/v1/sessiontemplate.js';
import type { Command } from '../../../kinds/command.js';
import { parametersOf } from '../../../kinds/parameter.js';
import { describeNames, request } from '../../../kinds/planners.js';
import { templateArgument } from '../../sessiontemplates/parameters.js';

const parameter = parametersOf(v1SessionTemplate.describe);

export const v1SessiontemplateDescribe: Command = {
  path: ['v1', 'sessiontemplate', 'describe'],
  forms: [
    {
      summary: 'Show a session template',
      examples: [{ command: 'v1 sessiontemplate describe compute', about: 'show one template' }],
      operation: v1SessionTemplate.describe,
      parameters: [{ ...templateArgument(parameter), several: 'session template' }],
      layout: { view: 'record' },
      plan: describeNames(request),
    },
  ],
};
