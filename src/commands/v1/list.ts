import { v1Service } from '../../api/v1/service.js';
import type { Command } from '../../kinds/command.js';
import { request } from '../../kinds/planners.js';

export const v1ApiList: Command = {
  path: ['v1', 'list'],
  forms: [
    {
      summary: 'Show the version of the API',
      examples: [{ command: 'v1 list', about: 'version of the v1 API' }],
      operation: v1Service.listApi,
      parameters: [],
      layout: { view: 'record' },
      plan: request,
    },
  ],
};
