import { work, type Command } from '../../kinds/command.js';
import { serviceTimeout } from '../components/parameters.js';
import { sessionArgument } from './parameters.js';

export const sessionsExplain: Command = {
  path: ['v2', 'sessions', 'explain'],
  forms: [
    {
      face: 'bos',
      summary: 'Explain what a session waits for, or why it failed',
      details:
        'For a pending session: why it is pending. For a running one: which nodes are not finished, and why. For a complete one: which ' +
        'nodes did not come up and why: in groups with the same explanation, as components explain has them. Asks BOS, HSM, PCS, ' +
        'CFS, IMS and BSS, and changes nothing. The exit status is 0 when all is well or on the way, and 9 when somebody has to do ' +
        'something.',
      examples: [
        { command: 'sessions explain first-boot', about: 'why it has not ended yet, or what went wrong' },
        {
          command: "sessions explain first-boot --format json --query 'groups[].[code, nodes]'",
          about: 'the nodes by code, for a script',
        },
      ],
      parameters: [sessionArgument, serviceTimeout],
      plan: work(async (context) => (await import('./explain/run-explain.js')).runSessionExplain(context)),
    },
  ],
};
