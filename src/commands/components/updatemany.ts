import { v2Components } from '../../api/v2/components.js';
import { askedBefore, changeMany } from '../../kinds/planners.js';
import type { Command } from '../../kinds/command.js';
import { allowEmpty, parametersOf, recursive, special, yes } from '../../kinds/parameter.js';
import { componentColumns } from './columns.js';
import { clearFlags } from './parameters.js';

const parameter = parametersOf(v2Components.updatemany);

export const componentsUpdatemany: Command = {
  path: ['v2', 'components', 'updatemany'],
  forms: [
    {
      summary: 'Change the state that BOS keeps of many nodes',
      details: 'Select the nodes with exactly one filter. The clear flags override the fields of --patch.',
      examples: [
        {
          command: 'components updatemany --filter-ids x3000c0s19b1n0,x3000c0s19b2n0 --enabled true',
          about: 'let BOS work on two nodes',
        },
        {
          command: 'components updatemany --filter-session first-boot --clear-pending-state',
          about: 'remove what a session wants its nodes to do',
        },
        {
          command: 'components updatemany --filter-ids - --enabled false',
          about: 'change the nodes of a list from a pipe',
          face: 'bos',
        },
      ],
      operation: v2Components.updatemany,
      parameters: [
        special.text('filter_ids', 'These nodes, separated by commas', { complete: 'components', holds: 'nodes' }),
        special.text('filter_session', 'Change the nodes of this session', { complete: 'sessions' }),
        special.text('patch', 'Fields to change, as a JSON object', { placeholder: 'JSON', reads: 'object' }),
        parameter('enabled', 'Whether BOS works on the nodes'),
        parameter('retry_policy', 'How many times an action is tried again', { rare: true }),
        ...clearFlags,
        recursive,
        allowEmpty,
        yes,
      ],
      layout: { view: 'rows', columns: componentColumns },
      bodyRule: 'componentsChange',
      receipt: { done: 'changed nodes', counts: { changed: '' } },
      check: 'bos v2 components list',
      plan: askedBefore(
        async (form, context) =>
          context.face === 'bos' && context.input.has('filter_session')
            ? (await import('./updatemany/by-session.js')).planBySession(form, context)
            : changeMany(form, context),
        { verb: 'Change', names: 'filter_ids', session: 'filter_session' },
      ),
    },
  ],
};
