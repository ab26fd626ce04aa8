import { argument, local, recursive } from '../../kinds/parameter.js';
import { work, type Command, type Form } from '../../kinds/command.js';
import { serviceTimeout } from './parameters.js';

const details =
  'For each node one sentence, the evidence of each service with its age, and what to do next. Asks BOS, HSM, PCS, CFS, IMS and ' +
  'BSS at the same time, and changes nothing. A service that does not respond, or that you are not allowed to ask, has its own line. Each ' +
  'explanation has a code, which scripts can compare. The exit status is 0 when all nodes are in the desired state or on the way there, and 9 ' +
  'when one needs a person.';

const session = local.text('session', 'The nodes of this session, or the given ones of them', {
  complete: 'sessions',
});

const plan: Form['plan'] = work(async (context) => (await import('./explain/run-explain.js')).runExplain(context));

export const componentsExplain: Command = {
  path: ['v2', 'components', 'explain'],
  forms: [
    {
      face: 'bos',
      summary: 'Explain why nodes are not up, and what to do next',
      details,
      examples: [
        { command: 'components explain x3000c0s19b1n0', about: 'what this node waits for, or failed at' },
        {
          command: "components explain 'x3000c0s19b[1-4]n0' --format json --query '[].[id, code]'",
          about: 'the codes of some nodes, for a script',
        },
      ],
      parameters: [
        argument('nodes', 'Names (xnames) of nodes', { complete: 'components', holds: 'nodes' }),
        session,
        serviceTimeout,
        recursive,
      ],
      plan,
    },
    {
      face: 'bos',
      summary: 'Explain why the failed nodes, or those of a session, are not up',
      details,
      examples: [
        { command: 'components explain --failed', about: 'all failed nodes, in groups with the same explanation' },
        { command: 'components explain --session first-boot', about: 'the nodes of a session' },
      ],
      parameters: [session, local.flag('failed', 'Only the nodes that have failed'), serviceTimeout],
      plan,
    },
  ],
};
