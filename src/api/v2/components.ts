import type { Operation, Parameter } from '../operation.js';
import type { Column } from '../../output/layout.js';
import { argument, body, nested, query, recursive, special } from '../parameter.js';
import { watchOptions } from './watch-options.js';

const component = argument('component_id', 'Name of the component (its xname)', {
  complete: 'components',
  holds: 'nodes',
});

const columns: readonly Column[] = [
  { name: 'id', path: 'id', as: 'node' },
  { name: 'status', path: 'status.status', as: 'state', weight: 9 },
  { name: 'phase', path: 'status.phase', weight: 6 },
  { name: 'enabled', path: 'enabled', as: 'flag', weight: 7 },
  { name: 'session', path: 'session', weight: 5 },
  { name: 'action', path: 'last_action.action', title: 'last action', weight: 4 },
  { name: 'configuration', path: 'desired_state.configuration', weight: 2 },
  { name: 'staged', path: 'staged_state.session', weight: 1 },
  { name: 'error', path: 'error', weight: 8 },
];

const phases = ['configuring', 'powering_off', 'powering_on', ''];

const clear: readonly Parameter[] = [
  special.flag('clear_desired_state', 'Blank the desired state', { since: '2.30' }),
  special.flag('clear_staged_state', 'Blank the staged state', { since: '2.30' }),
  special.flag('clear_pending_state', 'Blank the desired and the staged state', { since: '2.30' }),
];

/** An option for each field of a nested state. */
const text = (wire: string, help: string, extra: Partial<Parameter> = {}) => {
  const { name } = nested(wire);
  return body.text(name, help, { wire, ...extra });
};
const attempts = (wire: string, help: string) => body.integer(nested(wire).name, help, { wire });

const artifacts = (state: string, about: string): readonly Parameter[] => [
  text(`${state}.boot_artifacts.kernel`, `Kernel ${about}`),
  text(`${state}.boot_artifacts.kernel_parameters`, `Kernel parameters ${about}`),
  text(`${state}.boot_artifacts.initrd`, `Initial RAM disk ${about}`),
];

export const components = [
  {
    id: 'v2.components.describe',
    command: ['v2', 'components', 'describe'],
    summary: 'Show the state of a node',
    examples: [
      { command: 'components describe x3000c0s19b1n0', about: 'show one node' },
      { command: "components describe 'x3000c0s[1-4]b0n0'", about: 'list four nodes', face: 'bos' },
    ],
    method: 'GET',
    path: '/v2/components/{component_id}',
    parameters: [component, recursive],
    response: 'V2Component',
    view: 'record',
    columns,
    idempotent: true,
    several: { operation: 'v2.components.list', names: 'ids' },
  },
  {
    id: 'v2.components.list',
    command: ['v2', 'components', 'list'],
    summary: 'List nodes and their states',
    examples: [
      { command: 'components list --enabled true', about: 'the nodes that BOS works on now' },
      { command: 'components list --session first-boot --status failed', about: 'the nodes that failed in a session' },
      { command: 'components list --columns id,actual_state.last_updated', about: 'chosen columns' },
      { command: 'components list --ids x1000c0 --recursive', about: 'the nodes of a chassis', face: 'bos' },
      { command: 'components list --status failed --format nodes', about: 'the failed nodes as one list', face: 'bos' },
      { command: 'components list --session first-boot --watch', about: 'what becomes of them, until Ctrl-C' },
    ],
    method: 'GET',
    path: '/v2/components',
    parameters: [
      query.text('ids', 'Only these nodes, joined by commas', { complete: 'components', holds: 'nodes' }),
      query.text('session', 'Only nodes of this session', { complete: 'sessions' }),
      query.text('staged_session', 'Only nodes that have this session staged', { complete: 'sessions' }),
      query.boolean('enabled', 'Only nodes that BOS works on (true), or does not (false)'),
      query.text('phase', 'Only nodes in this phase', { choices: phases }),
      query.text('status', 'Only nodes in these states, joined by commas'),
      query.text('start_after_id', 'Only nodes whose name comes after this one', { since: '2.30' }),
      query.integer('page_size', 'At most so many nodes', { since: '2.30' }),
      recursive,
      ...watchOptions('10s'),
    ],
    response: 'V2ComponentArray',
    view: 'rows',
    columns,
    idempotent: true,
    paging: { size: 'page_size', after: 'start_after_id', id: 'id' },
    batching: { parameter: 'ids', maximumLength: 127 },
    watch: { id: ['id'], intervalMs: 10_000 },
  },
  {
    id: 'v2.components.update',
    command: ['v2', 'components', 'update'],
    summary: 'Change the state that BOS keeps of a node',
    details: 'The clear flags win over explicit values of the same fields.',
    examples: [
      { command: 'components update x3000c0s19b1n0 --enabled false', about: 'let BOS leave the node alone' },
      { command: 'components update x3000c0s19b1n0 --clear-staged-state', about: 'forget what is staged' },
      {
        command: 'components update @repaired.txt --enabled true',
        about: 'let BOS work on the nodes that a file names',
        face: 'bos',
      },
    ],
    method: 'PATCH',
    path: '/v2/components/{component_id}',
    parameters: [
      component,
      body.boolean('enabled', 'Whether BOS works on the node'),
      body.text('session', 'Session that the node belongs to', { complete: 'sessions' }),
      body.text('error', 'Text of the last error'),
      body.integer('retry_policy', 'How often an action is tried again'),
      ...clear,
      text('status.phase', 'Phase that the node is in', { choices: phases }),
      text('status.status_override', 'Status that stands in for the derived one'),
      text('last_action.action', 'The last action', {
        choices: [
          'actual_state_cleanup',
          'apply_staged',
          'newly_discovered',
          'powering_off_forcefully',
          'powering_off_gracefully',
          'powering_on',
          'session_setup',
        ],
      }),
      body.boolean('last_action_failed', 'Whether the last action failed', { wire: 'last_action.failed' }),
      attempts('event_stats.power_on_attempts', 'How often power-on was tried'),
      attempts('event_stats.power_off_graceful_attempts', 'How often graceful power-off was tried'),
      attempts('event_stats.power_off_forceful_attempts', 'How often forceful power-off was tried'),
      ...artifacts('desired_state', 'that the node should run'),
      text('desired_state.configuration', 'Configuration that the node should have'),
      text('desired_state.bss_token', 'Boot script token of the desired state'),
      ...artifacts('staged_state', 'that is staged'),
      text('staged_state.configuration', 'Configuration that is staged'),
      text('staged_state.session', 'Session that is staged', { complete: 'sessions' }),
      ...artifacts('actual_state', 'that the node runs'),
      text('actual_state.bss_token', 'Boot script token of the actual state'),
      body.text('id', 'Name of the component, as the body has it'),
      recursive,
    ],
    body: 'V2Component',
    response: 'V2Component',
    view: 'record',
    columns,
    idempotent: true,
    bodyRule: 'component',
    check: 'bos v2 components describe {component_id}',
    several: { operation: 'v2.components.updatemany', names: 'filter_ids', change: 'patch' },
  },
  {
    id: 'v2.components.updatemany',
    command: ['v2', 'components', 'updatemany'],
    summary: 'Change the state that BOS keeps of many nodes',
    details: 'Name the nodes by exactly one filter. The clear flags win over the fields of --patch.',
    examples: [
      {
        command: 'components updatemany --filter-ids x3000c0s19b1n0,x3000c0s19b2n0 --enabled true',
        about: 'let BOS work on two nodes',
      },
      {
        command: 'components updatemany --filter-session first-boot --clear-pending-state',
        about: 'forget what a session wants of its nodes',
      },
      {
        command: 'components updatemany --filter-ids - --enabled false',
        about: 'change the nodes of a list that is piped in',
        face: 'bos',
      },
    ],
    method: 'PATCH',
    path: '/v2/components',
    parameters: [
      special.text('filter_ids', 'The nodes to change, joined by commas', { complete: 'components', holds: 'nodes' }),
      special.text('filter_session', 'Change the nodes of this session', { complete: 'sessions' }),
      special.text('patch', 'Fields to change, as a JSON object', { placeholder: 'JSON' }),
      body.boolean('enabled', 'Whether BOS works on the nodes', { wire: 'patch.enabled' }),
      body.integer('retry_policy', 'How often an action is tried again', { wire: 'patch.retry_policy', since: '2.30' }),
      ...clear,
      recursive,
    ],
    body: 'V2ComponentsUpdate',
    response: 'V2ComponentArray',
    view: 'rows',
    columns,
    idempotent: true,
    bodyRule: 'components',
    check: 'bos v2 components list',
    batching: { parameter: 'filter_ids', maximumLength: 65_535 },
  },
] as const satisfies readonly Operation[];
