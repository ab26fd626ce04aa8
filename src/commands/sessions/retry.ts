import { v2Sessions } from '../../api/v2/sessions.js';
import { sessionColumns } from './columns.js';
import { local } from '../../kinds/parameter.js';
import { sessionArgument, waitAfterwards } from './parameters.js';
import type { Command } from '../../kinds/command.js';

export const sessionsRetry: Command = {
  path: ['v2', 'sessions', 'retry'],
  forms: [
    {
      face: 'bos',
      summary: 'Repeat a session on the nodes that failed in it',
      details:
        'Makes a new session of the same template, for the nodes that failed. A boot becomes a reboot when ' +
        'the configuration of a node failed: CFS clears that only when the node is switched on. Nodes that have an error but may ' +
        'still come up are left alone, and so are those that a later session is working on, or has handled successfully since. On a ' +
        'terminal it shows the nodes and asks. When nothing failed, nothing is done, the result is an empty list (nothing on ' +
        'stdout but for json and yaml), and the exit status is 0.',
      examples: [
        { command: 'sessions retry first-boot', about: 'show the failed nodes, ask, and boot them again' },
        {
          command: 'sessions retry first-boot --name second-boot -y --wait',
          about: 'without asking, and wait for the end',
        },
      ],
      parameters: [
        sessionArgument,
        local.text('name', 'Name of the new session; NAME-retry-N by default'),
        local.text('operation', 'What to do; by default the same as the session did', {
          choices: ['boot', 'reboot', 'shutdown'],
        }),
        local.flag('yes', 'Do not ask', { short: '-y' }),
        ...waitAfterwards,
      ],
      operation: v2Sessions.create,
      layout: { view: 'record', columns: sessionColumns },
      receipt: { done: 'created session', says: 'name' },
      check: 'bos v2 sessions list --max-age 10m',
      plan: async (form, context) => (await import('./retry/retry.js')).planRetry(form, context),
    },
  ],
};
