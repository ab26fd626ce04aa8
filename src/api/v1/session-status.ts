import type { Operation, Parameter } from '../operation.js';
import { argument, body, nested } from '../parameter.js';

const session = argument('session_id', 'Id of the session', { complete: 'sessions' });
const bootSet = argument('boot_set_name', 'Name of the boot set');
const phase = argument('phase_name', 'Phase: boot, configure or shutdown');
const category = argument('category_name', 'Category: not_started, in_progress, succeeded, failed or excluded');

const example = '8f2fc013-7817-4fe2-8e6f-c2136a5e3bd1';

/** An option for a field of the status document; `[]` in the path makes it a list, one item for each object. */
function field(wire: string, items: 'string' | 'integer' | 'boolean', help: string): Parameter {
  const { name } = nested(wire);
  if (wire.includes('[]')) return body.list(name, `${help} (a list, one for each)`, { wire, items });
  const option = { string: body.text, integer: body.integer, boolean: body.boolean }[items];
  return option(name, help, { wire });
}

const metadata = (parent: string, about: string): readonly Parameter[] => [
  field(`${parent}.start_time`, 'string', `When ${about} started`),
  field(`${parent}.stop_time`, 'string', `When ${about} ended`),
  field(`${parent}.complete`, 'boolean', `Whether ${about} is complete`),
  field(`${parent}.in_progress`, 'boolean', `Whether ${about} is in progress`),
  field(`${parent}.error_count`, 'integer', `How many errors ${about} had`),
];

export const sessionStatus = [
  {
    id: 'v1.session.status.create',
    command: ['v1', 'session', 'status', 'create'],
    summary: 'Create the status of a boot set of a session',
    details:
      'Lists of one kind of object go together: --links-href a,b --links-rel c,d makes two links. Categories belong to a single phase.',
    examples: [
      { command: `v1 session status create compute ${example} --name compute`, about: 'create an empty status' },
    ],
    method: 'POST',
    path: '/v1/session/{session_id}/status/{boot_set_name}',
    parameters: [
      bootSet,
      session,
      body.text('name', 'Name of the boot set, as the body has it'),
      body.text('session', 'Id of the session, as the body has it'),
      ...metadata('metadata', 'the boot set'),
      field('phases[].name', 'string', 'Name of the phase'),
      ...metadata('phases[].metadata', 'the phase'),
      field('phases[].categories[].name', 'string', 'Name of the category'),
      field('phases[].categories[].node_list[]', 'string', 'Node of the category'),
      field('links[].rel', 'string', 'What the link is'),
      field('links[].href', 'string', 'Where the link points'),
    ],
    body: 'V1BootSetStatus',
    response: 'V1BootSetStatus',
    view: 'record',
    idempotent: false,
    check: 'bos v1 session status describe {boot_set_name} {session_id}',
  },
  {
    id: 'v1.session.status.delete',
    command: ['v1', 'session', 'status', 'delete'],
    summary: 'Delete the status of a boot set of a session',
    examples: [{ command: `v1 session status delete compute ${example}`, about: 'delete one status' }],
    method: 'DELETE',
    path: '/v1/session/{session_id}/status/{boot_set_name}',
    parameters: [bootSet, session],
    view: 'text',
    idempotent: true,
    check: 'bos v1 session status list {session_id}',
  },
  {
    id: 'v1.session.status.describe',
    command: ['v1', 'session', 'status', 'describe'],
    summary: 'Show the nodes of one category of a phase',
    examples: [
      { command: `v1 session status describe failed boot compute ${example}`, about: 'the nodes that failed to boot' },
    ],
    method: 'GET',
    path: '/v1/session/{session_id}/status/{boot_set_name}/{phase_name}/{category_name}',
    parameters: [category, phase, bootSet, session],
    response: 'V1PhaseCategoryStatus',
    view: 'record',
    idempotent: true,
  },
  {
    id: 'v1.session.status.describe-phase',
    command: ['v1', 'session', 'status', 'describe'],
    face: 'bos',
    summary: 'Show one phase of a boot set',
    examples: [
      { command: `v1 session status describe boot compute ${example}`, about: 'the boot phase of a boot set' },
    ],
    method: 'GET',
    path: '/v1/session/{session_id}/status/{boot_set_name}/{phase_name}',
    parameters: [phase, bootSet, session],
    response: 'V1PhaseStatus',
    view: 'record',
    idempotent: true,
  },
  {
    id: 'v1.session.status.describe-boot-set',
    command: ['v1', 'session', 'status', 'describe'],
    face: 'bos',
    summary: 'Show the status of a boot set of a session',
    examples: [{ command: `v1 session status describe compute ${example}`, about: 'all phases of a boot set' }],
    method: 'GET',
    path: '/v1/session/{session_id}/status/{boot_set_name}',
    parameters: [bootSet, session],
    response: 'V1BootSetStatus',
    view: 'record',
    idempotent: true,
  },
  {
    id: 'v1.session.status.list',
    command: ['v1', 'session', 'status', 'list'],
    summary: 'Show the status of a session',
    examples: [{ command: `v1 session status list ${example}`, about: 'boot sets and times of a session' }],
    method: 'GET',
    path: '/v1/session/{session_id}/status',
    parameters: [session],
    response: 'V1SessionStatus',
    view: 'record',
    idempotent: true,
  },
  {
    id: 'v1.session.status.update',
    command: ['v1', 'session', 'status', 'update'],
    summary: 'Touch the status of a boot set of a session',
    details:
      'The reference sends this request without a body, and so do we; the server takes a list of changes, which no option says.',
    examples: [{ command: `v1 session status update compute ${example}`, about: 'send the request' }],
    method: 'PATCH',
    path: '/v1/session/{session_id}/status/{boot_set_name}',
    parameters: [bootSet, session],
    response: 'V1BootSetStatus',
    view: 'record',
    idempotent: false,
    check: 'bos v1 session status describe {boot_set_name} {session_id}',
  },
] as const satisfies readonly Operation[];
