import { argument } from '../../kinds/parameter.js';
import { work, type Command } from '../../kinds/command.js';

export const componentsSession: Command = {
  path: ['v2', 'components', 'session'],
  forms: [
    {
      face: 'bos',
      summary: 'Show which session and template booted a node, and when',
      details:
        'The session that works on the node, or was the last to do so, and the one that is staged on it. What BOS does not know is empty: ' +
        'when the session has been deleted, only its name is left, and a note says so.',
      examples: [
        { command: 'components session x3000c0s19b1n0', about: 'what booted this node' },
        { command: 'components session x3000c0s19b1n0 --query template_name', about: 'only the template' },
      ],
      parameters: [
        argument('component_id', 'Name of the component (its xname, or its NID)', { complete: 'components' }),
      ],
      plan: work(async (context) => (await import('./session/node-session.js')).printNodeSession(context)),
    },
  ],
};
