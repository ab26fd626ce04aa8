import { v2SessionTemplates } from '../../api/v2/sessiontemplates.js';
import type { Command } from '../../kinds/command.js';
import { parametersOf } from '../../kinds/parameter.js';
import { describeNames, request } from '../../kinds/planners.js';
import { templateColumns } from './columns.js';
import { templateArgument } from './parameters.js';

const parameter = parametersOf(v2SessionTemplates.describe);

export const sessiontemplatesDescribe: Command = {
  path: ['v2', 'sessiontemplates', 'describe'],
  forms: [
    {
      summary: 'Show a session template',
      examples: [{ command: 'sessiontemplates describe compute --format json', about: 'show a template as JSON' }],
      operation: v2SessionTemplates.describe,
      parameters: [{ ...templateArgument(parameter), several: 'session template' }],
      layout: { view: 'record', columns: templateColumns },
      plan: describeNames(request),
    },
  ],
};
