import type { Command } from '../../kinds/command.js';
import { argument, local, recursive } from '../../kinds/parameter.js';
import { dryRun } from './parameters.js';

export const sessiontemplatesSet: Command = {
  path: ['v2', 'sessiontemplates', 'set'],
  forms: [
    {
      face: 'bos',
      summary: 'Set or remove fields of session templates',
      details:
        'NAME... PATH=VALUE... in any order. A path is description, enable_cfs, cfs.configuration or boot_sets.SET.FIELD, where SET can be ' +
        '* for all. PATH=VALUE sets text, PATH+=VALUE appends text, PATH:=JSON sets a value of JSON, and PATH- removes the ' +
        'field. A node_list takes nodes as other options do: ranges, @FILE, - for standard input; other lists with commas. Only what changes is ' +
        'sent; a removal sends the whole template. A template that somebody else changed meanwhile is left as it is.',
      examples: [
        { command: 'sessiontemplates set compute cfs.configuration=compute-24.7', about: 'use another configuration' },
        {
          command: "sessiontemplates set compute 'boot_sets.*.kernel_parameters+= quiet'",
          about: 'append a kernel parameter',
        },
        { command: 'sessiontemplates set compute description-', about: 'remove the description' },
        {
          command: 'sessiontemplates set --where "cfs.configuration==\'old\'" cfs.configuration=new --dry-run',
          about: 'what would change in all templates with one configuration',
        },
      ],
      parameters: [
        argument('words', 'Names of session templates, and what to set', {
          type: 'list',
          placeholder: 'NAME|PATH=VALUE',
          complete: 'templates',
        }),
        local.flag('all', 'In every session template'),
        local.text('where', 'In every session template that this JMESPath expression is true for', {
          placeholder: 'EXPRESSION',
        }),
        dryRun,
        recursive,
      ],
      plan: async (_, context) => (await import('./set/run-set.js')).planSet(context),
    },
  ],
};
