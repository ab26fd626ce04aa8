import { v1Service } from '../../../api/v1/service.js';
import type { Command } from '../../../kinds/command.js';
import { request } from '../../../kinds/planners.js';

export const v1HealthzList: Command = {
  path: ['v1', 'healthz', 'list'],
  forms: [
    {
      summary: 'Show whether the service is healthy',
      examples: [{ command: 'v1 healthz list', about: 'state of the API and of its database' }],
      operation: v1Service.listHealth,
      parameters: [],
      layout: { view: 'record' },
      plan: request,
    },
  ],
};
