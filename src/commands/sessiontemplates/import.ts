import type { Command } from '../../kinds/command.js';
import { argument, local } from '../../kinds/parameter.js';
import { dryRun } from './parameters.js';

export const sessiontemplatesImport: Command = {
  path: ['v2', 'sessiontemplates', 'import'],
  forms: [
    {
      face: 'bos',
      summary: 'Create the session templates of an export',
      details:
        'Reads what `bos v2 sessiontemplates export` and the export scripts of HPE write: an archive, a list of templates, a folder. A ' +
        'template that exists and differs is left as it is, and the difference is shown. A template of a tenant is created for that tenant. ' +
        'Sessions and components are never imported. Exit status: 0 when all templates exist as they were exported, 10 when some differ.',
      examples: [
        { command: 'sessiontemplates import bos.tgz --dry-run', about: 'what would be created, and what differs' },
        {
          command: 'sessiontemplates import bos.tgz --on-difference update --options',
          about: 'restore everything, options too',
        },
      ],
      parameters: [
        argument('from', 'The export', { placeholder: 'FILE|DIR', complete: 'files' }),
        local.text('on_difference', 'What to do with a template that exists and differs', {
          choices: ['skip', 'update', 'fail'],
          default: 'skip',
        }),
        local.flag('options', 'Also set the options of the service that differ'),
        local.text('tenants', 'Create the templates of tenants, or skip them', {
          choices: ['map', 'skip'],
          default: 'map',
        }),
        dryRun,
      ],
      plan: async (_, context) => (await import('./import/run-import.js')).planImport(context),
    },
  ],
};
