import type { Parameter } from '../../../api/operation.js';
import { waitOptions } from '../../../api/v2/wait-options.js';
import type { Command } from '../../../kinds/command.js';

const names: Parameter = {
  name: 'names',
  in: 'local',
  type: 'list',
  required: true,
  help: 'Names of sessions',
  placeholder: 'SESSION_ID',
  complete: 'sessions',
};

export const waitForSession: Command = {
  path: ['v2', 'sessions', 'wait'],
  summary: 'Wait until sessions have ended, and show how',
  details:
    'On a terminal it shows how far each session is, elsewhere it writes a line for each change. A staged session has ended when everything is staged. Ends with 0 where all nodes succeeded; with 9 where nodes failed or were taken over, or there were none; with 124 when --timeout is over; with 130 on Ctrl-C. The sessions go on in any case.',
  examples: [
    { command: 'sessions wait first-boot', about: 'wait, and see which nodes failed' },
    {
      command: 'sessions wait first-boot --timeout 45m --max-failed 2% --format json',
      about: 'for a script: at most 45 minutes, and some nodes may fail',
    },
    { command: 'sessions wait first-boot --for running', about: 'until BOS has taken it in hand' },
  ],
  parameters: [names, ...waitOptions],
  faces: ['bos'],
  load: async () => (await import('./run.js')).waitCommand,
};
