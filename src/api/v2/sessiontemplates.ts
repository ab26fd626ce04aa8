import type { Operation, Parameter } from '../operation.js';
import type { Column } from '../../output/layout.js';
import { argument, body, nested, special } from '../parameter.js';

const template = argument('session_template_id', 'Name of the session template', { complete: 'templates' });

const columns: readonly Column[] = [
  { name: 'name', path: 'name' },
  { name: 'boot_sets', path: 'boot_sets', as: 'keys', title: 'boot sets', weight: 9 },
  { name: 'configuration', path: 'cfs.configuration', weight: 8 },
  { name: 'enable_cfs', path: 'enable_cfs', as: 'flag', title: 'cfs', weight: 5 },
  { name: 'tenant', path: 'tenant', weight: 3 },
  { name: 'description', path: 'description', weight: 7 },
];

const cfs = nested('cfs.configuration');

/** What the body of a template is made from; with `--file` the other options are ignored. */
const content: readonly Parameter[] = [
  special.text('file', 'Read the template from this JSON or YAML file (- is standard input)', {
    complete: 'files',
    placeholder: 'FILE',
  }),
  body.text(cfs.name, 'Configuration that nodes get after booting', { wire: cfs.wire }),
  body.text('description', 'What the template is for'),
];

const enableCfs = body.boolean('enable_cfs', 'Configure nodes after booting', { default: true });

export const sessiontemplates = [
  {
    id: 'v2.sessiontemplates.create',
    command: ['v2', 'sessiontemplates', 'create'],
    summary: 'Create a session template, or replace one',
    details:
      'With --file the file is the whole template and every other option is ignored. A template read back carries name and tenant: leave them out of the file.',
    examples: [
      { command: 'sessiontemplates create compute --file compute.json', about: 'create a template from a file' },
      {
        command:
          "sessiontemplates create copy --file <(bos v2 sessiontemplates describe compute --format json | jq 'del(.name, .tenant)')",
        about: 'copy a template',
      },
    ],
    method: 'PUT',
    path: '/v2/sessiontemplates/{session_template_id}',
    parameters: [template, ...content, enableCfs],
    body: 'V2SessionTemplate',
    response: 'V2SessionTemplate',
    view: 'record',
    columns,
    idempotent: true,
    bodyRule: 'template',
    check: 'bos v2 sessiontemplates describe {session_template_id}',
  },
  {
    id: 'v2.sessiontemplates.delete',
    command: ['v2', 'sessiontemplates', 'delete'],
    summary: 'Delete a session template',
    examples: [{ command: 'sessiontemplates delete compute', about: 'delete one template' }],
    method: 'DELETE',
    path: '/v2/sessiontemplates/{session_template_id}',
    parameters: [template],
    view: 'text',
    idempotent: true,
    check: 'bos v2 sessiontemplates describe {session_template_id}',
  },
  {
    id: 'v2.sessiontemplates.describe',
    command: ['v2', 'sessiontemplates', 'describe'],
    summary: 'Show a session template',
    examples: [{ command: 'sessiontemplates describe compute --format json', about: 'show a template as JSON' }],
    method: 'GET',
    path: '/v2/sessiontemplates/{session_template_id}',
    parameters: [template],
    response: 'V2SessionTemplate',
    view: 'record',
    columns,
    idempotent: true,
  },
  {
    id: 'v2.sessiontemplates.list',
    command: ['v2', 'sessiontemplates', 'list'],
    summary: 'List session templates',
    examples: [{ command: 'sessiontemplates list --columns name,configuration', about: 'names and configurations' }],
    method: 'GET',
    path: '/v2/sessiontemplates',
    parameters: [],
    response: 'V2SessionTemplateArray',
    view: 'rows',
    columns,
    idempotent: true,
  },
  {
    id: 'v2.sessiontemplates.update',
    command: ['v2', 'sessiontemplates', 'update'],
    summary: 'Change some fields of a session template',
    details: 'Only what is given is changed; with --file, the fields of the file.',
    examples: [
      {
        command: 'sessiontemplates update compute --cfs-configuration compute-24.7',
        about: 'change the configuration',
      },
      { command: 'sessiontemplates update compute --file change.yaml', about: 'change what a file says' },
    ],
    method: 'PATCH',
    path: '/v2/sessiontemplates/{session_template_id}',
    parameters: [template, ...content, { ...enableCfs, defaultFace: 'cray' }],
    body: 'V2SessionTemplatePatch',
    response: 'V2SessionTemplate',
    view: 'record',
    columns,
    idempotent: true,
    bodyRule: 'template',
    check: 'bos v2 sessiontemplates describe {session_template_id}',
  },
  {
    id: 'v2.sessiontemplatesvalid.describe',
    command: ['v2', 'sessiontemplatesvalid', 'describe'],
    summary: 'Check whether a session template can be used',
    examples: [{ command: 'sessiontemplatesvalid describe compute', about: 'prints Valid, or what is wrong' }],
    method: 'GET',
    path: '/v2/sessiontemplatesvalid/{session_template_id}',
    parameters: [template],
    response: 'V2SessionTemplateValidation',
    view: 'text',
    idempotent: true,
  },
  {
    id: 'v2.sessiontemplatetemplate.list',
    command: ['v2', 'sessiontemplatetemplate', 'list'],
    summary: 'Show an example of a session template',
    examples: [
      {
        command: 'sessiontemplatetemplate list --format json > template.json',
        about: 'start a template from the example',
      },
    ],
    method: 'GET',
    path: '/v2/sessiontemplatetemplate',
    parameters: [],
    response: 'V2SessionTemplate',
    view: 'record',
    idempotent: true,
  },
] as const satisfies readonly Operation[];
