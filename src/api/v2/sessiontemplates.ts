import type { Operation } from '../operation.js';
import { body, segment } from '../parameter.js';

export const v2SessionTemplates = {
  create: {
    id: 'v2.sessiontemplates.create',
    method: 'PUT',
    path: '/v2/sessiontemplates/{session_template_id}',
    parameters: [
      segment('session_template_id'),
      body.text('cfs.configuration'),
      body.text('description'),
      body.boolean('enable_cfs'),
    ],
    body: 'V2SessionTemplate',
    response: 'V2SessionTemplate',
    idempotent: true,
  },
  delete: {
    id: 'v2.sessiontemplates.delete',
    method: 'DELETE',
    path: '/v2/sessiontemplates/{session_template_id}',
    parameters: [segment('session_template_id')],
    idempotent: true,
  },
  describe: {
    id: 'v2.sessiontemplates.describe',
    method: 'GET',
    path: '/v2/sessiontemplates/{session_template_id}',
    parameters: [segment('session_template_id')],
    response: 'V2SessionTemplate',
    idempotent: true,
  },
  list: {
    id: 'v2.sessiontemplates.list',
    method: 'GET',
    path: '/v2/sessiontemplates',
    parameters: [],
    response: 'V2SessionTemplateArray',
    idempotent: true,
  },
  update: {
    id: 'v2.sessiontemplates.update',
    method: 'PATCH',
    path: '/v2/sessiontemplates/{session_template_id}',
    parameters: [
      segment('session_template_id'),
      body.text('cfs.configuration'),
      body.text('description'),
      body.boolean('enable_cfs'),
    ],
    body: 'V2SessionTemplatePatch',
    response: 'V2SessionTemplate',
    idempotent: true,
  },
  validate: {
    id: 'v2.sessiontemplatesvalid.describe',
    method: 'GET',
    path: '/v2/sessiontemplatesvalid/{session_template_id}',
    parameters: [segment('session_template_id')],
    response: 'V2SessionTemplateValidation',
    idempotent: true,
  },
  example: {
    id: 'v2.sessiontemplatetemplate.list',
    method: 'GET',
    path: '/v2/sessiontemplatetemplate',
    parameters: [],
    response: 'V2SessionTemplate',
    idempotent: true,
  },
} as const satisfies Readonly<Record<string, Operation>>;
