import { work, type Command } from '../../kinds/command.js';

export const aliasList: Command = {
  path: ['alias', 'list'],
  forms: [
    {
      face: 'bos',
      summary: 'List the aliases of your own',
      details:
        'They stand in the section alias of the configuration. The words of an alias are split as a shell does, and what is typed behind it follows them. A command of the same name comes first.',
      examples: [
        { command: 'alias list', about: 'what each stands for' },
        {
          command: "config set alias reds='components list --ids @reds'",
          about: 'make one, which is then typed as: bos reds; alias list shows it',
        },
      ],
      parameters: [],
      plan: work(async (context) => (await import('./list/list-aliases.js')).printAliases(context)),
    },
  ],
};
