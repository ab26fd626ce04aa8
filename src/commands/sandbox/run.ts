import { work, type Command } from '../../kinds/command.js';
import { argument } from '../../kinds/parameter.js';
import { listSandboxParameters } from './start/parameters.js';

export const sandboxRun: Command = {
  path: ['sandbox', 'run'],
  forms: [
    {
      face: 'bos',
      summary: 'Run a command against a sandbox of its own',
      details:
        'In the command bos and cray reach the sandbox and nothing else. It is on a free port, a throw-away configuration for it is ' +
        'in the environment of the command, and BOS_SANDBOX_URL names it for other programs. Ends with the status of the command. ' +
        'Write -- before it, so that its options stay its own.',
      examples: [
        { command: 'sandbox run --speed 60 -- ./boot.sh', about: 'rehearse a script' },
        { command: 'sandbox run --log -- bos v2 components list', about: 'see what a command asks the server' },
      ],
      parameters: [
        argument('command', 'What to run; write -- before it', { type: 'list', placeholder: 'COMMAND' }),
        ...listSandboxParameters(0),
      ],
      plan: work(async (context) => (await import('./run/run-in-sandbox.js')).runInSandbox(context)),
    },
  ],
};
