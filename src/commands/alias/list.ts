import { work, type Command } from '../../kinds/command.js';

export const aliasList: Command = {
  path: ['alias', 'list'],
  forms: [
    {
      face: 'bos',
      summary: 'List your aliases',
      details:
        'Aliases are in the section alias of the configuration. The words of an alias are split as in a shell, and what you type after it is appended. A command of the same name takes precedence.',
      examples: [
        { command: 'alias list', about: 'what each one means' },
        {
          command: "config set alias reds='components list --ids @reds'",
          about: 'create one; then type: bos reds',
        },
      ],
      parameters: [],
      plan: work(async (context) => (await import('./list/list-aliases.js')).printAliases(context)),
    },
  ],
};
