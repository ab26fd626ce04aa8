import { v1Service } from '../../../api/v1/service.js';
import type { Command } from '../../../kinds/command.js';
import { request } from '../../../kinds/planners.js';

export const v1VersionList: Command = {
  path: ['v1', 'version', 'list'],
  forms: [
    {
      summary: 'Show the version of the service',
      examples: [{ command: 'v1 version list', about: 'version of the service' }],
      operation: v1Service.listVersion,
      parameters: [],
      layout: { view: 'record' },
      plan: request,
    },
  ],
};
