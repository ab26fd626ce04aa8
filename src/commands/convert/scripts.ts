import { argument, local } from '../../kinds/parameter.js';
import { work, type Command } from '../../kinds/command.js';

export const convertScripts: Command = {
  path: ['convert', 'scripts'],
  forms: [
    {
      face: 'bos',
      offline: true,
      summary: 'Move scripts and documents from v1 to v2',
      details:
        'Rewrites the commands that can be rewritten safely, and reports what is left to look at; without --write nothing is ' +
        'written. A folder is read with all that is in it; - is standard input, whose new text goes to stdout. Reads shell, ' +
        'Markdown, YAML (Ansible and CI), Makefiles, Python and TOML. Ends with 10 when there is something to rewrite or to look ' +
        'at. A comment "# bos convert: ignore" on a line, or above it, leaves the line unchanged.',
      examples: [
        { command: 'convert scripts deploy/', about: 'what would change, and what is left to look at' },
        { command: 'convert scripts deploy/ --diff', about: 'the changes as a patch' },
        { command: 'convert scripts deploy/ --write --mark', about: 'change the files, and mark what is left' },
        { command: 'convert scripts - < boot.sh > boot-v2.sh', about: 'one script through a pipe' },
      ],
      parameters: [
        argument('paths', 'Files and folders; - is standard input', {
          type: 'list',
          placeholder: 'PATH',
          complete: 'files',
        }),
        local.flag('write', 'Change the files'),
        local.flag('diff', 'Print the changes as a patch; on stderr what is left to do'),
        local.flag('mark', 'Put a comment above each line to look at'),
        local.text('kind', 'How to read files whose name and first line do not show what they are', {
          rare: true,
          choices: ['shell', 'markdown', 'yaml', 'ansible', 'makefile', 'python', 'toml', 'text'],
        }),
        local.text('exclude', 'Ignore paths like this, such as "old/*"; may be repeated', {
          placeholder: 'GLOB',
          repeats: true,
        }),
        local.text('to', 'Name of the program in the new text', { choices: ['cray', 'bos'], default: 'cray' }),
      ],
      plan: work(async (context) => (await import('./scripts/run.js')).convertScriptFiles(context)),
    },
  ],
};
