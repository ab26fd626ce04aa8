import { argument, local } from '../../kinds/parameter.js';
import { work, type Command } from '../../kinds/command.js';
import { listSandboxParameters } from './parameters.js';

/** The port where it stands in examples and documents, so that lines can be copied from them. */
export const defaultPort = 27180;

export const sandboxCommands: readonly Command[] = [
  {
    path: ['sandbox', 'start'],
    forms: [
      {
        face: 'bos',
        summary: 'Start a BOS that lives in memory, to learn and to try scripts on',
        details:
          'It answers as a real one does, on this machine alone, and boots nothing. It prints a line that points bos at it in another ' +
          'terminal, and runs until Ctrl-C. Nodes take minutes to boot, as real ones do: --speed 30 makes it seconds.',
        examples: [
          { command: 'sandbox start', about: '64 nodes' },
          {
            command: 'sandbox start --nodes 256 --speed 30',
            about: 'four times as many, that boot in about ten seconds',
          },
          { command: 'sandbox start --fail x1000c0s0b0n0:configuring --fault 503:0.1', about: 'a bad day' },
          { command: 'sandbox start --state sandbox.json', about: 'go on where it was stopped' },
        ],
        parameters: listSandboxParameters(defaultPort),
        plan: work(async (context) => (await import('./start.js')).startCommand(context)),
      },
    ],
  },
  {
    path: ['sandbox', 'run'],
    forms: [
      {
        face: 'bos',
        summary: 'Run a command against a sandbox of its own',
        details:
          'Starts a sandbox on a free port, and then the command with a throw-away configuration in its environment: bos and cray ' +
          'reach the sandbox and nothing else, and BOS_SANDBOX_URL names it for other programs. Ends with the status of the ' +
          'command. Write -- before it, so that its options stay its own.',
        examples: [
          { command: 'sandbox run --speed 60 -- ./boot.sh', about: 'rehearse a script' },
          { command: 'sandbox run --log -- bos v2 components list', about: 'see what a command asks the server' },
        ],
        parameters: [
          argument('command', 'What to run', { type: 'list', placeholder: 'COMMAND' }),
          ...listSandboxParameters(0),
        ],
        plan: work(async (context) => (await import('./run.js')).runCommand(context)),
      },
    ],
  },
  {
    path: ['sandbox', 'seed'],
    forms: [
      {
        face: 'bos',
        summary: 'Add nodes and session templates to a sandbox',
        details:
          'To the sandbox that the configuration leads to; a real system is left alone. With --state to a file for ' +
          '`bos sandbox start --state`, made where it is not there. The names of the files are those of the templates.',
        examples: [
          { command: 'sandbox seed --nodes 10000', about: 'make the sandbox that runs as large as a real system' },
          { command: 'sandbox seed --state lab.json --nodes 256 --templates templates/', about: 'prepare a state' },
        ],
        parameters: [
          local.integer('nodes', 'Number of nodes that there shall be', { placeholder: 'N' }),
          local.text('templates', 'Folder of session templates (JSON or YAML)', {
            placeholder: 'FOLDER',
            complete: 'files',
          }),
          local.text('state', 'State file to add to, of a sandbox that does not run', {
            placeholder: 'FILE',
            complete: 'files',
          }),
        ],
        plan: work(async (context) => (await import('./seed.js')).seedCommand(context)),
      },
    ],
  },
];
