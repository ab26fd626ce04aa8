import { v1SessionStatus } from '../../../../api/v1/session-status.js';
import type { Command } from '../../../../kinds/command.js';
import { parametersOf } from '../../../../kinds/parameter.js';
import { request } from '../../../../kinds/planners.js';

const parameter = parametersOf(v1SessionStatus.update);

export const v1SessionStatusUpdate: Command = {
  path: ['v1', 'session', 'status', 'update'],
  forms: [
    {
      summary: 'Touch the status of a boot set of a session',
      details:
        'The request has no body, as in the reference CLI: the server takes a list of changes, but no option gives one.',
      examples: [
        { command: 'v1 session status update compute 8f2fc013-7817-4fe2-8e6f-c2136a5e3bd1', about: 'send the request' },
      ],
      operation: v1SessionStatus.update,
      parameters: [
        parameter('boot_set_name', 'Name of the boot set'),
        parameter('session_id', 'Id of the session', { complete: 'sessions' }),
      ],
      layout: { view: 'record' },
      receipt: { done: 'changed the status of session', of: 'session_id' },
      check: 'bos v1 session status describe {boot_set_name} {session_id}',
      plan: request,
    },
  ],
};
