import { v1SessionTemplate } from '../../../api/v1/sessiontemplate.js';
import type { Command } from '../../../kinds/command.js';
import { local, parametersOf, yes } from '../../../kinds/parameter.js';
import { templateContent } from '../../sessiontemplates/parameters.js';

const parameter = parametersOf(v1SessionTemplate.create);

export const v1SessiontemplateCreate: Command = {
  path: ['v1', 'sessiontemplate', 'create'],
  forms: [
    {
      summary: 'Create a session template, or replace one',
      details:
        'With --file the file is the whole template, except that --name overrides its name. On a terminal it asks before it replaces a template.',
      examples: [
        {
          command: 'v1 sessiontemplate create --name compute --file compute.json',
          about: 'create a template from a file',
        },
      ],
      operation: v1SessionTemplate.create,
      parameters: [
        parameter('name', 'Name of the session template'),
        ...templateContent(parameter),
        parameter('enable_cfs', 'Configure nodes after booting', { default: true }),
        parameter('partition', 'Machine partition (no longer used)'),
        local.flag('no_clobber', 'Refuse when a template with this name already exists', { face: 'bos' }),
        yes,
      ],
      layout: { view: 'text' },
      bodyRule: 'fileWithName',
      check: 'bos v1 sessiontemplate describe {name}',
      plan: async (form, context) =>
        (await import('../../sessiontemplates/create/replacement.js')).planTemplate(form, context),
    },
  ],
};
