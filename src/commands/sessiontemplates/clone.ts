import type { Command } from '../../kinds/command.js';
import { argument, local } from '../../kinds/parameter.js';
import { assignments, dryRun } from './parameters.js';

export const sessiontemplatesClone: Command = {
  path: ['v2', 'sessiontemplates', 'clone'],
  forms: [
    {
      face: 'bos',
      summary: 'Copy a session template under another name',
      details: '--set changes fields of the copy, as with `bos v2 sessiontemplates set`.',
      examples: [
        { command: 'sessiontemplates clone compute compute-new', about: 'copy a template' },
        {
          command: 'sessiontemplates clone compute compute-new --set cfs.configuration=compute-24.7',
          about: 'and give the copy another configuration',
        },
      ],
      parameters: [
        argument('name', 'Name of the session template', { complete: 'templates' }),
        argument('new', 'Name of the copy'),
        assignments,
        local.flag('overwrite', 'Replace a session template that has the name of the copy'),
        dryRun,
      ],
      plan: async (_, context) => (await import('./clone/run-clone.js')).planClone(context),
    },
  ],
};
