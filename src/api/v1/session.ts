import type { Operation } from '../operation.js';
import { body, renamed, segment } from '../parameter.js';

export const v1Session = {
  create: {
    id: 'v1.session.create',
    method: 'POST',
    path: '/v1/session',
    parameters: [
      body.text('operation', { required: true }),
      renamed('template_name', body.text('templateName')),
      renamed('template_uuid', body.text('templateUuid')),
      body.text('limit'),
    ],
    body: 'V1SessionByTemplateName',
    response: 'V1Session',
    idempotent: false,
  },
  delete: {
    id: 'v1.session.delete',
    method: 'DELETE',
    path: '/v1/session/{session_id}',
    parameters: [segment('session_id')],
    idempotent: true,
  },
  describe: {
    id: 'v1.session.describe',
    method: 'GET',
    path: '/v1/session/{session_id}',
    parameters: [segment('session_id')],
    response: 'V1SessionDetails',
    idempotent: true,
  },
  list: {
    id: 'v1.session.list',
    method: 'GET',
    path: '/v1/session',
    parameters: [],
    idempotent: true,
  },
} as const satisfies Readonly<Record<string, Operation>>;
