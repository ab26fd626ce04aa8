import type { Command } from '../../kinds/command.js';
import { local } from '../../kinds/parameter.js';
import { templateFiles, templateNames } from './parameters.js';

export const sessiontemplatesDiff: Command = {
  path: ['v2', 'sessiontemplates', 'diff'],
  forms: [
    {
      face: 'bos',
      summary: 'Show how session templates differ from files, or from each other',
      details:
        'With -f, how the templates that are stored differ from those in the files; names restrict it to these. Without -f, how ' +
        'the first template differs from the second. It compares what the server stores: key order, spelling of xnames and an ' +
        'architecture that is left out make no difference, the order of a list does. A unified diff is printed, or the changes with ' +
        '--format; BOS_DIFF can contain a program to run on two files instead. Exit status: 0 without differences, 10 with.',
      examples: [
        { command: 'sessiontemplates diff -f templates', about: 'what an apply of the folder would change' },
        { command: 'sessiontemplates diff compute compute-new', about: 'compare two templates' },
        { command: 'sessiontemplates diff -f templates --prune --format json', about: 'as data, deletions too' },
      ],
      parameters: [
        templateNames,
        ...templateFiles,
        local.flag('prune', 'Show also the templates that are in no file, which apply --prune deletes'),
      ],
      plan: async (_, context) => (await import('./diff/run-diff.js')).planDiff(context),
    },
  ],
};
