import { v2Service } from '../../api/v2/service.js';
import type { Command } from '../../kinds/command.js';
import { request } from '../../kinds/planners.js';

export const versionList: Command = {
  path: ['v2', 'version', 'list'],
  forms: [
    {
      summary: 'Show the version of the service',
      examples: [{ command: 'version list', about: 'version of the service' }],
      operation: v2Service.listVersion,
      parameters: [],
      layout: { view: 'record' },
      plan: request,
    },
  ],
};
