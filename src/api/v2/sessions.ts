import type { Operation, Parameter } from '../operation.js';
import type { Column } from '../../output/layout.js';
import { argument, body, local, query, recursive } from '../parameter.js';
import { waitAfterwards } from './wait-options.js';
import { watchOptions } from './watch-options.js';

const session = argument('session_id', 'Name of the session', { complete: 'sessions' });

const yes = local.flag('yes', 'Do not ask', { short: '-y', face: 'bos' });

const columns: readonly Column[] = [
  { name: 'name', path: 'name' },
  { name: 'operation', path: 'operation', weight: 6 },
  { name: 'template', path: 'template_name', weight: 7 },
  { name: 'status', path: 'status.status', as: 'state', weight: 9 },
  { name: 'started', path: 'status.start_time', as: 'age', weight: 8 },
  { name: 'limit', path: 'limit', weight: 5 },
  { name: 'staged', path: 'stage', as: 'flag', weight: 3 },
  { name: 'tenant', path: 'tenant', weight: 1 },
  { name: 'nodes', path: 'components', as: 'nodes', weight: 4 },
  { name: 'error', path: 'status.error', weight: 8 },
];

const filters: readonly Parameter[] = [
  query.text('status', 'Only sessions in this state', { choices: ['pending', 'running', 'complete'] }),
  query.text('max_age', 'Only sessions younger than this, such as 30m, 12h, 7d or 2w', {
    format: 'age',
    placeholder: 'AGE',
  }),
  query.text('min_age', 'Only sessions older than this, such as 30m, 12h, 7d or 2w', {
    format: 'age',
    placeholder: 'AGE',
  }),
];

/** What decides on which nodes a session acts, and how. */
export const selection: readonly Parameter[] = [
  body.text('template_name', 'Session template to use', {
    required: true,
    complete: 'templates',
    placeholder: 'TEMPLATE',
  }),
  body.text('operation', 'What to do with the nodes', { required: true, choices: ['boot', 'reboot', 'shutdown'] }),
  body.text('limit', 'Only these nodes, groups and roles of the template', {
    complete: 'components',
    holds: 'limit',
  }),
  recursive,
  body.boolean('stage', 'Only prepare the nodes; applystaged starts the work'),
  body.boolean('include_disabled', 'Take nodes too that are disabled in the hardware inventory'),
];

export const sessions = [
  {
    id: 'v2.sessions.create',
    command: ['v2', 'sessions', 'create'],
    summary: 'Boot, reboot or shut down nodes by a session template',
    details:
      'Without --limit the session takes every node of the boot sets of the template. A limit is a list of node names, groups and roles joined by commas; & narrows, ! leaves out, * is all.',
    examples: [
      {
        command: 'sessions create --template-name compute --operation boot --limit x3000c0s19b1n0',
        about: 'boot one node',
      },
      {
        command: "sessions create --template-name compute --operation reboot --limit '*'",
        about: 'reboot all nodes of the template',
      },
      {
        command: 'sessions create --template-name compute --operation reboot --limit Compute --stage true',
        about: 'stage a reboot, to be applied later by applystaged',
      },
      {
        command: 'sessions create --template-name compute --operation boot --limit @nodes.txt',
        about: 'boot the nodes that a file names',
        face: 'bos',
      },
    ],
    method: 'POST',
    path: '/v2/sessions',
    parameters: [
      ...selection,
      body.text('name', 'Name of the session; BOS makes one up where none is given'),
      local.flag('preview', 'Show what the session would do, and do not make it', { face: 'bos' }),
      local.flag('yes', 'Do not ask, at a terminal, where there is no limit', { short: '-y', face: 'bos' }),
      ...waitAfterwards,
    ],
    body: 'V2SessionCreate',
    response: 'V2Session',
    view: 'record',
    columns,
    idempotent: false,
    check: 'bos v2 sessions list --max-age 10m',
    boots: true,
  },
  {
    id: 'v2.sessions.delete',
    command: ['v2', 'sessions', 'delete'],
    summary: 'Delete a session',
    details: 'Nodes that the session was working on are left as they are.',
    examples: [{ command: 'sessions delete first-boot', about: 'delete one session' }],
    method: 'DELETE',
    path: '/v2/sessions/{session_id}',
    parameters: [session, yes],
    view: 'text',
    idempotent: true,
    check: 'bos v2 sessions describe {session_id}',
  },
  {
    id: 'v2.sessions.delete-many',
    command: ['v2', 'sessions', 'delete'],
    face: 'bos',
    summary: 'Delete all sessions that match',
    examples: [
      {
        command: 'sessions delete --status complete --min-age 7d',
        about: 'delete the sessions that ended a week ago or earlier',
      },
      { command: 'sessions delete --all -y', about: 'delete every session, without asking' },
    ],
    method: 'DELETE',
    path: '/v2/sessions',
    parameters: [...filters, local.flag('all', 'Delete every session, where no filter is given'), yes],
    view: 'text',
    idempotent: true,
    check: 'bos v2 sessions list',
    danger: 'delete',
  },
  {
    id: 'v2.sessions.describe',
    command: ['v2', 'sessions', 'describe'],
    summary: 'Show a session',
    examples: [{ command: 'sessions describe first-boot', about: 'show one session' }],
    method: 'GET',
    path: '/v2/sessions/{session_id}',
    parameters: [session],
    response: 'V2Session',
    view: 'record',
    columns,
    idempotent: true,
  },
  {
    id: 'v2.sessions.list',
    command: ['v2', 'sessions', 'list'],
    summary: 'List sessions',
    examples: [
      { command: 'sessions list --status running', about: 'what is going on now' },
      { command: 'sessions list --max-age 1d --sort-by started', about: 'the sessions of the last day' },
      { command: 'sessions list --watch', about: 'how the sessions get on, until Ctrl-C' },
    ],
    method: 'GET',
    path: '/v2/sessions',
    parameters: [...filters, ...watchOptions('5s')],
    response: 'V2SessionArray',
    view: 'rows',
    columns,
    idempotent: true,
    watch: { id: ['name', 'tenant'], intervalMs: 5000 },
    tells: 'progress',
  },
  {
    id: 'v2.sessions.status.list',
    command: ['v2', 'sessions', 'status', 'list'],
    summary: 'Show how far a session is, and what failed',
    details: 'A complete session is not a successful one: look at the share that failed and at the errors.',
    examples: [{ command: 'sessions status list first-boot', about: 'phases, failures and nodes of one session' }],
    method: 'GET',
    path: '/v2/sessions/{session_id}/status',
    parameters: [session],
    response: 'V2SessionExtendedStatus',
    view: 'session-status',
    idempotent: true,
  },
] as const satisfies readonly Operation[];
