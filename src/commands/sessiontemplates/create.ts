import { v2SessionTemplates } from '../../api/v2/sessiontemplates.js';
import { fileOrOptions } from '../../kinds/body.js';
import type { Command } from '../../kinds/command.js';
import { parametersOf, special } from '../../kinds/parameter.js';
import { request } from '../../kinds/request.js';
import { templateColumns } from './columns.js';

const parameter = parametersOf(v2SessionTemplates.create);

export const sessiontemplatesCreate: Command = {
  path: ['v2', 'sessiontemplates', 'create'],
  forms: [
    {
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
      operation: v2SessionTemplates.create,
      parameters: [
        parameter('session_template_id', 'Name of the session template', { complete: 'templates' }),
        special.text('file', 'Read the template from this JSON or YAML file (- is standard input)', {
          complete: 'files',
          placeholder: 'FILE',
          reads: 'template',
        }),
        parameter('cfs_configuration', 'Configuration that nodes get after booting'),
        parameter('description', 'What the template is for'),
        parameter('enable_cfs', 'Configure nodes after booting', { default: true }),
      ],
      layout: { view: 'record', columns: templateColumns },
      bodyRule: fileOrOptions,
      check: 'bos v2 sessiontemplates describe {session_template_id}',
      plan: request,
    },
  ],
};
