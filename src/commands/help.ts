import { isGiven, readTexts } from '../api/input.js';
import { work, type Command } from '../kinds/command.js';
import { argument, local } from '../kinds/parameter.js';

export const help: Command = {
  path: ['help'],
  forms: [
    {
      face: 'bos',
      summary: 'Show the help of a command or a topic',
      details: 'A topic explains what applies to many commands. `bos help topics` lists them.',
      examples: [
        { command: 'help sessions create', about: 'how to create a session' },
        { command: 'help options', about: 'the options of every command' },
        { command: 'help limits', about: 'how to write a limit' },
      ],
      parameters: [
        argument('words', 'The words of a command, or a topic', {
          type: 'list',
          required: false,
          placeholder: 'COMMAND|TOPIC',
          complete: 'commands',
        }),
        local.flag('all', 'Show all options and examples of the command'),
      ],
      plan: work((context) => context.showHelp(readTexts(context.input, 'words'), isGiven(context.input, 'all'))),
    },
  ],
};
