import { v2Sessions } from '../../../api/v2/sessions.js';
import type { Command } from '../../../kinds/command.js';
import { parametersOf } from '../../../kinds/parameter.js';
import { request } from '../../../kinds/planners.js';

const parameter = parametersOf(v2Sessions.status);

export const sessionsStatusList: Command = {
  path: ['v2', 'sessions', 'status', 'list'],
  forms: [
    {
      summary: 'Show how far a session is, and what failed',
      details: 'A complete session is not a successful one: look at the share that failed and at the errors.',
      examples: [{ command: 'sessions status list first-boot', about: 'phases, failures and nodes of one session' }],
      operation: v2Sessions.status,
      parameters: [parameter('session_id', 'Name of the session', { complete: 'sessions' })],
      layout: { view: 'session-status' },
      plan: request,
    },
  ],
};
