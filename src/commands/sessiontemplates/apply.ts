import type { Command } from '../../kinds/command.js';
import { local } from '../../kinds/parameter.js';
import { dryRun, templateFiles } from './parameters.js';

export const sessiontemplatesApply: Command = {
  path: ['v2', 'sessiontemplates', 'apply'],
  forms: [
    {
      face: 'bos',
      summary: 'Create or replace session templates so that they match files',
      details:
        'Creates a template that does not exist, and replaces one that differs as a whole. For one that is equal, nothing is sent. ' +
        'Fields that a file leaves out are removed, and the report lists them. Before each change the template is read again: one that ' +
        'somebody else changed meanwhile is left as it is. All files are read and checked first, and nothing is sent when one is ' +
        'bad. Exit status: 0 when it is done, with --dry-run 10 when something would change, else that of the first failure.',
      examples: [
        { command: 'sessiontemplates apply -f templates --dry-run', about: 'what would be done' },
        {
          command: 'sessiontemplates apply -f templates --prune',
          about: 'and delete the templates that are in no file',
        },
        {
          command: 'sessiontemplates apply -f - --create-only',
          about: 'from a pipe, without changing existing templates',
        },
      ],
      parameters: [
        ...templateFiles.map((parameter) => (parameter.name === 'file' ? { ...parameter, required: true } : parameter)),
        dryRun,
        local.text(
          'prune',
          'Delete the templates that are in none of the files, which must be folders; =all: even when most',
          {
            bare: 'some',
            placeholder: '[=all]',
          },
        ),
        local.flag('create_only', 'Change no template that already exists'),
        local.flag('update_only', 'Create no new template'),
        local.flag('skip_checks', 'Send templates even when the checks of bos find errors'),
        local.flag('yes', 'Do not ask before templates are deleted', { short: '-y' }),
      ],
      plan: async (_, context) => (await import('./apply/run-apply.js')).planApply(context),
    },
  ],
};
