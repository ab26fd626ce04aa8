import type { Command } from '../../kinds/command.js';

export const completion: Command = {
  path: ['completion'],
  summary: 'Print the completion script of a shell',
  details: 'Names of sessions, templates and nodes are asked from the server, and kept for half a minute.',
  examples: [
    { command: 'completion bash > ~/.local/share/bash-completion/completions/bos', about: 'bash, for good' },
    { command: 'completion zsh > "${fpath[1]}/_bos"', about: 'zsh, for good' },
    { command: 'completion fish > ~/.config/fish/completions/bos.fish', about: 'fish, for good' },
  ],
  parameters: [
    {
      name: 'shell',
      in: 'local',
      type: 'string',
      required: true,
      choices: ['bash', 'zsh', 'fish'],
      help: 'The shell: bash, zsh or fish',
    },
  ],
  faces: ['bos'],
  load: async () => (await import('./print.js')).completionCommand,
};
