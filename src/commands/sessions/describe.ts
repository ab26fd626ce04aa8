import { v2Sessions } from '../../api/v2/sessions.js';
import type { Command } from '../../kinds/command.js';
import { parametersOf } from '../../kinds/parameter.js';
import { describeNames } from '../../kinds/planners.js';
import { sessionResultColumns } from './columns.js';

const parameter = parametersOf(v2Sessions.describe);

export const sessionsDescribe: Command = {
  path: ['v2', 'sessions', 'describe'],
  forms: [
    {
      summary: 'Show a session',
      examples: [
        { command: 'sessions describe first-boot', about: 'show one session' },
        { command: 'sessions describe first-boot second-boot', about: 'list two sessions', face: 'bos' },
      ],
      operation: v2Sessions.describe,
      parameters: [parameter('session_id', 'Name of the session', { complete: 'sessions', several: 'session' })],
      layout: { view: 'record', columns: sessionResultColumns },
      plan: describeNames(
        async (form, context) => (await import('./describe/description.js')).planDescription(form, context),
        async () => (await import('./list/enrichment.js')).describedSessions,
      ),
    },
  ],
};
