import type { Operation } from '../operation.js';
import { argument, body } from '../parameter.js';

const id = argument('session_id', 'Id of the session', { complete: 'sessions' });

export const session = [
  {
    id: 'v1.session.create',
    command: ['v1', 'session', 'create'],
    summary: 'Boot, reboot, shut down or configure nodes by a session template',
    examples: [
      {
        command: 'v1 session create --template-name compute --operation boot --limit x3000c0s19b1n0',
        about: 'boot one node',
      },
    ],
    method: 'POST',
    path: '/v1/session',
    parameters: [
      body.text('operation', 'What to do: boot, reboot, shutdown or configure', { required: true }),
      body.text('template_name', 'Session template to use', {
        wire: 'templateName',
        complete: 'templates',
        placeholder: 'TEMPLATE',
      }),
      body.text('template_uuid', 'Session template to use (old name of --template-name)', {
        wire: 'templateUuid',
        complete: 'templates',
        placeholder: 'TEMPLATE',
      }),
      body.text('limit', 'Only these nodes, groups and roles of the template', { complete: 'components' }),
    ],
    body: 'V1SessionByTemplateName',
    response: 'V1Session',
    view: 'record',
    idempotent: false,
    check: 'bos v1 session list',
  },
  {
    id: 'v1.session.delete',
    command: ['v1', 'session', 'delete'],
    summary: 'Delete a session',
    examples: [{ command: 'v1 session delete 8f2fc013-7817-4fe2-8e6f-c2136a5e3bd1', about: 'delete one session' }],
    method: 'DELETE',
    path: '/v1/session/{session_id}',
    parameters: [id],
    view: 'text',
    idempotent: true,
    check: 'bos v1 session describe {session_id}',
  },
  {
    id: 'v1.session.describe',
    command: ['v1', 'session', 'describe'],
    summary: 'Show a session',
    examples: [{ command: 'v1 session describe 8f2fc013-7817-4fe2-8e6f-c2136a5e3bd1', about: 'show one session' }],
    method: 'GET',
    path: '/v1/session/{session_id}',
    parameters: [id],
    response: 'V1SessionDetails',
    view: 'record',
    idempotent: true,
  },
  {
    id: 'v1.session.list',
    command: ['v1', 'session', 'list'],
    summary: 'List the ids of sessions',
    examples: [{ command: 'v1 session list', about: 'list the ids' }],
    method: 'GET',
    path: '/v1/session',
    parameters: [],
    view: 'rows',
    idempotent: true,
  },
] as const satisfies readonly Operation[];
