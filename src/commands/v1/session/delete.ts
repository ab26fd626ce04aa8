import { v1Session } from '../../../api/v1/session.js';
import type { Command } from '../../../kinds/command.js';
import { parametersOf, yes } from '../../../kinds/parameter.js';
import { deleteNames, request } from '../../../kinds/planners.js';

const parameter = parametersOf(v1Session.delete);

export const v1SessionDelete: Command = {
  path: ['v1', 'session', 'delete'],
  forms: [
    {
      summary: 'Delete a session',
      examples: [{ command: 'v1 session delete 8f2fc013-7817-4fe2-8e6f-c2136a5e3bd1', about: 'delete one session' }],
      operation: v1Session.delete,
      parameters: [parameter('session_id', 'Id of the session', { complete: 'sessions', several: 'session' }), yes],
      layout: { view: 'text' },
      receipt: { done: 'deleted session', of: 'session_id' },
      check: 'bos v1 session describe {session_id}',
      plan: deleteNames(request),
    },
  ],
};
