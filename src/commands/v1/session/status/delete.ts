import { v1SessionStatus } from '../../../../api/v1/session-status.js';
import type { Command } from '../../../../kinds/command.js';
import { parametersOf } from '../../../../kinds/parameter.js';
import { request } from '../../../../kinds/planners.js';

const parameter = parametersOf(v1SessionStatus.delete);

export const v1SessionStatusDelete: Command = {
  path: ['v1', 'session', 'status', 'delete'],
  forms: [
    {
      summary: 'Delete the status of a boot set of a session',
      examples: [
        {
          command: 'v1 session status delete compute 8f2fc013-7817-4fe2-8e6f-c2136a5e3bd1',
          about: 'delete one status',
        },
      ],
      operation: v1SessionStatus.delete,
      parameters: [
        parameter('boot_set_name', 'Name of the boot set'),
        parameter('session_id', 'Id of the session', { complete: 'sessions' }),
      ],
      layout: { view: 'text' },
      receipt: { done: 'changed the status of session', of: 'session_id' },
      check: 'bos v1 session status list {session_id}',
      plan: request,
    },
  ],
};
