import type { Operation } from '../operation.js';
import { argument, body, nested, special } from '../parameter.js';

const template = argument('session_template_id', 'Name of the session template', { complete: 'templates' });
const cfs = nested('cfs.configuration');

export const sessiontemplate = [
  {
    id: 'v1.sessiontemplate.create',
    command: ['v1', 'sessiontemplate', 'create'],
    summary: 'Create a session template, or replace one',
    details: 'With --file the file is the whole template, only --name stands above it.',
    examples: [
      {
        command: 'v1 sessiontemplate create --name compute --file compute.json',
        about: 'create a template from a file',
      },
    ],
    method: 'POST',
    path: '/v1/sessiontemplate',
    parameters: [
      body.text('name', 'Name of the session template', { required: true }),
      special.text('file', 'Read the template from this JSON or YAML file (- is standard input)', {
        complete: 'files',
        placeholder: 'FILE',
      }),
      body.text(cfs.name, 'Configuration that nodes get after booting', { wire: cfs.wire }),
      body.text('description', 'What the template is for'),
      body.boolean('enable_cfs', 'Configure nodes after booting', { default: true }),
      body.text('partition', 'Machine partition (out of use)'),
    ],
    body: 'V1SessionTemplate',
    response: 'SessionTemplateName',
    view: 'text',
    idempotent: true,
    bodyRule: 'template-with-name',
    check: 'bos v1 sessiontemplate describe {name}',
  },
  {
    id: 'v1.sessiontemplate.delete',
    command: ['v1', 'sessiontemplate', 'delete'],
    summary: 'Delete a session template',
    examples: [{ command: 'v1 sessiontemplate delete compute', about: 'delete one template' }],
    method: 'DELETE',
    path: '/v1/sessiontemplate/{session_template_id}',
    parameters: [template],
    view: 'text',
    idempotent: true,
    check: 'bos v1 sessiontemplate describe {session_template_id}',
  },
  {
    id: 'v1.sessiontemplate.describe',
    command: ['v1', 'sessiontemplate', 'describe'],
    summary: 'Show a session template',
    examples: [{ command: 'v1 sessiontemplate describe compute', about: 'show one template' }],
    method: 'GET',
    path: '/v1/sessiontemplate/{session_template_id}',
    parameters: [template],
    response: 'V2SessionTemplate',
    view: 'record',
    idempotent: true,
  },
  {
    id: 'v1.sessiontemplate.list',
    command: ['v1', 'sessiontemplate', 'list'],
    summary: 'List session templates',
    examples: [{ command: 'v1 sessiontemplate list', about: 'list the templates' }],
    method: 'GET',
    path: '/v1/sessiontemplate',
    parameters: [],
    response: 'V2SessionTemplateArray',
    view: 'rows',
    columns: [
      { name: 'name', path: 'name' },
      { name: 'boot_sets', path: 'boot_sets', as: 'keys', title: 'boot sets', weight: 9 },
      { name: 'configuration', path: 'cfs.configuration', weight: 8 },
      { name: 'description', path: 'description', weight: 7 },
    ],
    idempotent: true,
  },
  {
    id: 'v1.sessiontemplatetemplate.list',
    command: ['v1', 'sessiontemplatetemplate', 'list'],
    summary: 'Show an example of a session template',
    examples: [{ command: 'v1 sessiontemplatetemplate list --format json', about: 'an example to start from' }],
    method: 'GET',
    path: '/v1/sessiontemplatetemplate',
    parameters: [],
    response: 'V2SessionTemplate',
    view: 'record',
    idempotent: true,
  },
] as const satisfies readonly Operation[];
