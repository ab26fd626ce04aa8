import { v2SessionTemplates } from '../../api/v2/sessiontemplates.js';
import type { Command } from '../../kinds/command.js';
import { parametersOf } from '../../kinds/parameter.js';
import { request } from '../../kinds/planners.js';
import { templateColumns } from './columns.js';
import { templateArgument, templateContent } from './parameters.js';

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
        templateArgument(parameter),
        ...templateContent(parameter),
        parameter('enable_cfs', 'Configure nodes after booting', { default: true, defaultFace: 'cray' }),
      ],
      layout: { view: 'record', columns: templateColumns },
      bodyRule: 'fileOrOptions',
      receipt: { done: 'changed session template', of: 'session_template_id' },
      check: 'bos v2 sessiontemplates describe {session_template_id}',
      plan: request,
    },
  ],
};
