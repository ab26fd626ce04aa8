import { v2Service } from '../api/v2/service.js';
import type { Command } from '../kinds/command.js';
import { request } from '../kinds/planners.js';

export const apiList: Command = {
  path: ['v2', 'list'],
  forms: [
    {
      summary: 'Show the version of the API',
      examples: [{ command: 'v2 list', about: 'version of the v2 API' }],
      operation: v2Service.listApi,
      parameters: [],
      layout: { view: 'record' },
      plan: request,
    },
  ],
};
