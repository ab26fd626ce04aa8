import { v2Service } from '../../api/v2/service.js';
import type { Command } from '../../kinds/command.js';
import { request } from '../../kinds/planners.js';

export const healthzList: Command = {
  path: ['v2', 'healthz', 'list'],
  forms: [
    {
      summary: 'Show whether the service is healthy',
      examples: [{ command: 'healthz list', about: 'state of the API and of its database' }],
      operation: v2Service.listHealth,
      parameters: [],
      layout: { view: 'record' },
      plan: request,
    },
  ],
};
