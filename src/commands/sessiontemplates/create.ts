import { v2SessionTemplates } from '../../api/v2/sessiontemplates.js';
import type { Command } from '../../kinds/command.js';
import { local, parametersOf, yes } from '../../kinds/parameter.js';
import { templateColumns } from './columns.js';
import { templateArgument, templateContent } from './parameters.js';

const parameter = parametersOf(v2SessionTemplates.create);

export const sessiontemplatesCreate: Command = {
  path: ['v2', 'sessiontemplates', 'create'],
  forms: [
    {
      summary: 'Create a session template, or replace one',
      details:
        'With --file the file is the whole template and every other option is ignored. What describe prints can be the file: it may contain name when it is the same, and the own tenant. On a terminal it asks before it replaces a template.',
      examples: [
        { command: 'sessiontemplates create compute --file compute.json', about: 'create a template from a file' },
        {
          command:
            "sessiontemplates create copy --file <(bos v2 sessiontemplates describe compute --format json | jq 'del(.name)')",
          about: 'copy a template',
        },
      ],
      operation: v2SessionTemplates.create,
      parameters: [
        templateArgument(parameter),
        ...templateContent(parameter),
        parameter('enable_cfs', 'Configure nodes after booting', { default: true }),
        local.flag('no_clobber', 'Refuse when a template with this name already exists', { face: 'bos' }),
        yes,
      ],
      layout: { view: 'record', columns: templateColumns },
      bodyRule: 'fileOrOptions',
      check: 'bos v2 sessiontemplates describe {session_template_id}',
      plan: async (form, context) => (await import('./create/replacement.js')).planTemplate(form, context),
    },
  ],
};
