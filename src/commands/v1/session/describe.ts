import { v1Session } from '../../../api/v1/session.js';
import type { Command } from '../../../kinds/command.js';
import { parametersOf } from '../../../kinds/parameter.js';
import { describeNames, request } from '../../../kinds/planners.js';

const parameter = parametersOf(v1Session.describe);

export const v1SessionDescribe: Command = {
  path: ['v1', 'session', 'describe'],
  forms: [
    {
      summary: 'Show a session',
      examples: [{ command: 'v1 session describe 8f2fc013-7817-4fe2-8e6f-c2136a5e3bd1', about: 'show one session' }],
      operation: v1Session.describe,
      parameters: [parameter('session_id', 'Id of the session', { complete: 'sessions', several: 'session' })],
      layout: { view: 'record' },
      plan: describeNames(request),
    },
  ],
};
