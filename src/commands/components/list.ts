import { isGiven } from '../../api/input.js';
import { v2Components } from '../../api/v2/components.js';
import { UsageError } from '../../errors/input.js';
import type { Command, Planner } from '../../kinds/command.js';
import { list } from '../../kinds/planners.js';
import { allowEmpty, limitRows, local, parametersOf, rarely, recursive } from '../../kinds/parameter.js';
import { watchOptions } from '../../kinds/watch-options.js';
import { componentColumns } from './columns.js';
import { joinedServices, nodeStates, serviceTimeout } from './parameters.js';

const parameter = parametersOf(v2Components.list);

const failed = local.flag('failed', 'Only nodes that failed, as --status failed', { face: 'bos' });

/** `--failed` is short for a status, and wins over one that is not typed. Throws UsageError for two that are. */
function planFailed(planner: Planner): Planner {
  return (form, context) => {
    if (!isGiven(context.input, failed.name)) return planner(form, context);
    if (context.typed.has('status')) throw new UsageError('--failed is --status failed: give one of them.');
    return planner(form, { ...context, input: new Map(context.input).set('status', 'failed') });
  };
}

export const componentsList: Command = {
  path: ['v2', 'components', 'list'],
  forms: [
    {
      summary: 'List nodes and their states',
      examples: [
        { command: 'components list --enabled true', about: 'the nodes that BOS works on now' },
        {
          command: 'components list --session first-boot --status failed',
          about: 'the nodes that failed in a session',
        },
        { command: 'components list --columns id,actual_state.last_updated', about: 'chosen columns' },
        { command: 'components list --ids x1000c0 --recursive', about: 'the nodes of a chassis', face: 'bos' },
        {
          command: 'components list --status failed --format nodes',
          about: 'the failed nodes as one list',
          face: 'bos',
        },
        {
          command: `components list --with power,cfs --query "[?power=='off'].[id, cfs.status]"`,
          about: 'filter by what PCS and CFS report',
          face: 'bos',
        },
        { command: 'components list --session first-boot --watch', about: 'follow them, until Ctrl-C' },
      ],
      operation: v2Components.list,
      parameters: [
        parameter('ids', 'Only these, separated by commas', { complete: 'components', holds: 'nodes' }),
        parameter('session', 'Only nodes of this session', { complete: 'sessions' }),
        parameter('staged_session', 'Only nodes that have this session staged', { complete: 'sessions', rare: true }),
        parameter('enabled', 'Only nodes that BOS works on, or does not'),
        parameter('phase', 'Only nodes in this phase'),
        parameter('status', 'Only nodes in these states, separated by commas', { words: nodeStates }),
        ...rarely(
          parameter('start_after_id', 'Only nodes whose name comes after this one'),
          parameter('page_size', 'At most this many nodes'),
        ),
        failed,
        limitRows,
        recursive,
        allowEmpty,
        joinedServices,
        ...rarely(serviceTimeout),
        ...watchOptions('10s'),
      ],
      layout: { view: 'rows', columns: componentColumns },
      plan: planFailed(
        list({
          watch: {
            id: ['id'],
            intervalMs: 10000,
            noun: 'components',
            first: [{ 'status.status': /^failed$/ }, { 'status.phase': /./ }],
          },
          extend: (context) =>
            context.input.has('with') || context.typed.has('service_timeout')
              ? import('./list/extension.js').then(({ planExtension }) => planExtension(context))
              : undefined,
        }),
      ),
    },
  ],
};
