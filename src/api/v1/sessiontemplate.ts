import type { Operation } from '../operation.js';
import { body, segment } from '../parameter.js';

export const v1SessionTemplate = {
  create: {
    id: 'v1.sessiontemplate.create',
    method: 'POST',
    path: '/v1/sessiontemplate',
    parameters: [
      body.text('name', { required: true }),
      body.text('cfs.configuration'),
      body.text('description'),
      body.boolean('enable_cfs'),
      body.text('partition'),
    ],
    body: 'V1SessionTemplate',
    response: 'SessionTemplateName',
    idempotent: true,
  },
  delete: {
    id: 'v1.sessiontemplate.delete',
    method: 'DELETE',
    path: '/v1/sessiontemplate/{session_template_id}',
    parameters: [segment('session_template_id')],
    idempotent: true,
  },
  describe: {
    id: 'v1.sessiontemplate.describe',
    method: 'GET',
    path: '/v1/sessiontemplate/{session_template_id}',
    parameters: [segment('session_template_id')],
    response: 'V2SessionTemplate',
    idempotent: true,
  },
  list: {
    id: 'v1.sessiontemplate.list',
    method: 'GET',
    path: '/v1/sessiontemplate',
    parameters: [],
    response: 'V2SessionTemplateArray',
    idempotent: true,
  },
  example: {
    id: 'v1.sessiontemplatetemplate.list',
    method: 'GET',
    path: '/v1/sessiontemplatetemplate',
    parameters: [],
    response: 'V2SessionTemplate',
    idempotent: true,
  },
} as const satisfies Readonly<Record<string, Operation>>;
