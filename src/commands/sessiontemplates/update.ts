import { v2SessionTemplates } from '../../api/v2/sessiontemplates.js';
import { fileOrOptions } from '../../kinds/body.js';
import type { Command } from '../../kinds/command.js';
import { parametersOf, special } from '../../kinds/parameter.js';
import { request } from '../../kinds/request.js';
import { templateColumns } from './columns.js';

const parameter = parametersOf(v2SessionTemplates.update);

export const sessiontemplatesUpdate: Command = {
  path: ['v2', 'sessiontemplates', 'update'],
  forms: [
    {
      summary: 'Change some fields of a session template',
      details: 'Only what is given is changed; with --file, the fields of the file.',
      examples: [
        {
          command: 'sessiontemplates update compute --cfs-configuration compute-24.7',
          about: 'change the configuration',
        },
        { command: 'sessiontemplates update compute --file change.yaml', about: 'change what a file says' },
      ],
      operation: v2SessionTemplates.update,
      parameters: [
        parameter('session_template_id', 'Name of the session template', { complete: 'templates' }),
        special.text('file', 'Read the template from this JSON or YAML file (- is standard input)', {
          complete: 'files',
          placeholder: 'FILE',
          reads: 'template',
        }),
        parameter('cfs_configuration', 'Configuration that nodes get after booting'),
        parameter('description', 'What the template is for'),
        parameter('enable_cfs', 'Configure nodes after booting', { default: true, defaultFace: 'cray' }),
      ],
      layout: { view: 'record', columns: templateColumns },
      bodyRule: fileOrOptions,
      check: 'bos v2 sessiontemplates describe {session_template_id}',
      plan: request,
    },
  ],
};
