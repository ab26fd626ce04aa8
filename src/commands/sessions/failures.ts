import { local } from '../../kinds/parameter.js';
import { work, type Command } from '../../kinds/command.js';
import { sessionArgument } from './parameters.js';

export const sessionsFailures: Command = {
  path: ['v2', 'sessions', 'failures'],
  forms: [
    {
      face: 'bos',
      summary: 'Show every node of a session that failed or has an error',
      details:
        'All of them, when the status of a session lists ten for each message. Nodes with the same message, phase and last action ' +
        'are one group. Of nodes that another session has now, the record of the session tells: at most ten names for each message. ' +
        'What is not known is said.',
      examples: [
        { command: 'sessions failures first-boot', about: 'what went wrong, and on which nodes' },
        { command: 'sessions failures first-boot --expand --sort-by id', about: 'a line for each node' },
        { command: "sessions failures first-boot --format json --query '[].nodes'", about: 'the nodes, for a script' },
      ],
      parameters: [sessionArgument, local.flag('expand', 'One record for each node instead of groups')],
      plan: work(async (context) => (await import('./failures/failures.js')).failuresCommand(context)),
    },
  ],
};
