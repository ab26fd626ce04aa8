import { local } from '../../api/parameter.js';
import type { Command } from '../command.js';

/** The port where it stands in examples and documents, so that lines can be copied from them. */
export const defaultPort = 27180;

export const sandboxCommands: readonly Command[] = [
  {
    path: ['sandbox', 'start'],
    summary: 'Start a BOS that lives in memory, to learn and to try scripts on',
    details:
      'It answers as a real one does, on this machine alone, and boots nothing. It prints a line that points bos at it in another ' +
      'terminal, and runs until Ctrl-C. Nodes take minutes to boot, as real ones do: --speed 30 makes it seconds.',
    examples: [
      { command: 'sandbox start', about: '64 nodes' },
      { command: 'sandbox start --nodes 256 --speed 30', about: 'four times as many, that boot in about ten seconds' },
    ],
    parameters: [
      local.integer('nodes', 'Number of nodes', { default: '64', placeholder: 'N' }),
      local.integer('port', 'Port to listen on; 0 takes any free one', {
        default: String(defaultPort),
        placeholder: 'PORT',
      }),
      local.text('speed', 'How much faster than real the time of the sandbox runs', { default: '1', placeholder: 'X' }),
    ],
    faces: ['bos'],
    load: async () => (await import('./start.js')).startCommand,
  },
];
