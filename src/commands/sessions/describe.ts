import { v2Sessions } from '../../api/v2/sessions.js';
import type { Command } from '../../kinds/command.js';
import { parametersOf } from '../../kinds/parameter.js';
import { sessionResultColumns } from './columns.js';

const parameter = parametersOf(v2Sessions.describe);

export const sessionsDescribe: Command = {
  path: ['v2', 'sessions', 'describe'],
  forms: [
    {
      summary: 'Show a session',
      examples: [{ command: 'sessions describe first-boot', about: 'show one session' }],
      operation: v2Sessions.describe,
      parameters: [parameter('session_id', 'Name of the session', { complete: 'sessions' })],
      layout: { view: 'record', columns: sessionResultColumns },
      plan: async (form, context) => (await import('./describe/description.js')).planDescription(form, context),
    },
  ],
};
