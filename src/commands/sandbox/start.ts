import { work, type Command } from '../../kinds/command.js';
import { defaultPort, listSandboxParameters } from './start/parameters.js';

export const sandboxStart: Command = {
  path: ['sandbox', 'start'],
  forms: [
    {
      face: 'bos',
      summary: 'Start a simulated BOS in memory, to learn and to try scripts on',
      details:
        'It responds as a real BOS does, but only on this machine, and boots nothing. It prints a line that points bos at it in another ' +
        'terminal, and runs until Ctrl-C. Nodes take minutes to boot, as real ones do: --speed 30 makes it seconds.',
      examples: [
        { command: 'sandbox start', about: '64 nodes' },
        {
          command: 'sandbox start --nodes 256 --speed 30',
          about: 'four times as many, that boot in about ten seconds',
        },
        { command: 'sandbox start --fail x1000c0s0b0n0:configuring --fault 503:0.1', about: 'with failures' },
        { command: 'sandbox start --state sandbox.json', about: 'continue where it was stopped' },
      ],
      parameters: listSandboxParameters(defaultPort),
      plan: work(async (context) => (await import('./start/serve.js')).serveSandbox(context)),
    },
  ],
};
