import type { Command } from '../../../kinds/command.js';

export const componentSession: Command = {
  path: ['v2', 'components', 'session'],
  summary: 'Show which session and template booted a node, and when',
  details:
    'The session that works on the node, or did so last, and the one that is staged on it. What BOS does not know is empty: ' +
    'where the session has been deleted its name alone is left, and that is said.',
  examples: [
    { command: 'components session x3000c0s19b1n0', about: 'who booted this node' },
    { command: 'components session x3000c0s19b1n0 --query template_name', about: 'the template alone' },
  ],
  parameters: [
    {
      name: 'component_id',
      in: 'local',
      type: 'string',
      required: true,
      help: 'Name of the component (its xname)',
      complete: 'components',
    },
  ],
  faces: ['bos'],
  load: async () => (await import('./session.js')).sessionCommand,
};
