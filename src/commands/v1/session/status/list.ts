import { v1SessionStatus } from '../../../../api/v1/session-status.js';
import type { Command } from '../../../../kinds/command.js';
import { parametersOf } from '../../../../kinds/parameter.js';
import { request } from '../../../../kinds/planners.js';

const parameter = parametersOf(v1SessionStatus.list);

export const v1SessionStatusList: Command = {
  path: ['v1', 'session', 'status', 'list'],
  forms: [
    {
      summary: 'Show the status of a session',
      examples: [
        {
          command: 'v1 session status list 8f2fc013-7817-4fe2-8e6f-c2136a5e3bd1',
          about: 'boot sets and times of a session',
        },
      ],
      operation: v1SessionStatus.list,
      parameters: [parameter('session_id', 'Id of the session', { complete: 'sessions' })],
      layout: { view: 'record' },
      plan: request,
    },
  ],
};
