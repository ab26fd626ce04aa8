import { argument } from '../../kinds/parameter.js';
import { waitOptions } from './parameters.js';
import { work, type Command } from '../../kinds/command.js';

const names = argument('names', 'Names of sessions', { type: 'list', placeholder: 'SESSION_ID', complete: 'sessions' });

export const sessionsWait: Command = {
  path: ['v2', 'sessions', 'wait'],
  forms: [
    {
      face: 'bos',
      summary: 'Wait until sessions have ended, and show how',
      details:
        'On a terminal it shows how far each session is, elsewhere it writes a line for each change. A staged session has ended when everything is staged. Ends with 0 when all nodes succeeded; with 9 when nodes failed or were taken over, or there were none; with 124 when --timeout has passed; with 130 on Ctrl-C. The sessions continue in any case.',
      examples: [
        { command: 'sessions wait first-boot', about: 'wait, and see which nodes failed' },
        {
          command: 'sessions wait first-boot --timeout 45m --max-failed 2% --format json',
          about: 'for a script: at most 45 minutes, and some nodes may fail',
        },
        { command: 'sessions wait first-boot --report wait.xml', about: 'for CI: a report in JUnit XML' },
        { command: 'sessions wait first-boot --for running', about: 'until BOS has started it' },
      ],
      parameters: [names, ...waitOptions],
      plan: work(async (context) => (await import('./wait/run.js')).waitCommand(context)),
    },
  ],
};
