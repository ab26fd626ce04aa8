import { readText } from '../api/input.js';
import { argument } from '../kinds/parameter.js';
import { work, type Command } from '../kinds/command.js';

export const completion: Command = {
  path: ['completion'],
  forms: [
    {
      face: 'bos',
      summary: 'Print the completion script of a shell',
      details: 'Asks the server for the names of sessions, templates and nodes, and keeps them for half a minute.',
      examples: [
        { command: 'completion bash > ~/.local/share/bash-completion/completions/bos', about: 'bash, permanently' },
        { command: 'completion zsh > "${fpath[1]}/_bos"', about: 'zsh, permanently' },
        { command: 'completion fish > ~/.config/fish/completions/bos.fish', about: 'fish, permanently' },
      ],
      parameters: [argument('shell', 'The shell: bash, zsh or fish', { choices: ['bash', 'zsh', 'fish'] })],
      plan: work(async ({ io, input }) => {
        const { shells } = await import('./completion/shells.js');
        await io.stdout.write(shells.get(readText(input, 'shell') ?? '')?.stub ?? '');
      }),
    },
  ],
};
