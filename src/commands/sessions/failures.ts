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
        'Shows all of them; the status of a session lists only ten for each message. Nodes with the same message, phase and last action ' +
        'are one group. For nodes that another session has taken over, the session record lists at most ten names for each message. ' +
        'The output says what is not known.',
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
