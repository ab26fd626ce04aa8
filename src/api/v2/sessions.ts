import type { Operation } from '../operation.js';
import { body, query, segment } from '../parameter.js';

/** What a list is narrowed to, and a deletion of many. */
const filters = [
  query.text('status', { choices: ['pending', 'running', 'complete'] }),
  query.text('max_age'),
  query.text('min_age'),
] as const;

export const v2Sessions = {
  create: {
    id: 'v2.sessions.create',
    method: 'POST',
    path: '/v2/sessions',
    parameters: [
      body.text('template_name', { required: true }),
      body.text('operation', { choices: ['boot', 'reboot', 'shutdown'], required: true }),
      body.text('limit'),
      body.boolean('stage'),
      body.boolean('include_disabled'),
      body.text('name'),
    ],
    body: 'V2SessionCreate',
    response: 'V2Session',
    idempotent: false,
  },
  delete: {
    id: 'v2.sessions.delete',
    method: 'DELETE',
    path: '/v2/sessions/{session_id}',
    parameters: [segment('session_id')],
    idempotent: true,
  },
  deleteMany: {
    id: 'v2.sessions.delete-many',
    method: 'DELETE',
    path: '/v2/sessions',
    parameters: filters,
    idempotent: true,
  },
  describe: {
    id: 'v2.sessions.describe',
    method: 'GET',
    path: '/v2/sessions/{session_id}',
    parameters: [segment('session_id')],
    response: 'V2Session',
    idempotent: true,
  },
  list: {
    id: 'v2.sessions.list',
    method: 'GET',
    path: '/v2/sessions',
    parameters: filters,
    response: 'V2SessionArray',
    idempotent: true,
  },
  status: {
    id: 'v2.sessions.status.list',
    method: 'GET',
    path: '/v2/sessions/{session_id}/status',
    parameters: [segment('session_id')],
    response: 'V2SessionExtendedStatus',
    idempotent: true,
  },
} as const satisfies Readonly<Record<string, Operation>>;
