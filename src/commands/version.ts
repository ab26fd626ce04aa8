import { work, type Command } from '../kinds/command.js';

export const versionOverview: Command = {
  path: ['version'],
  forms: [
    {
      face: 'bos',
      summary: 'Show the versions of this program and of the service',
      details:
        'With the system and the tenant that requests are for. The server is asked once, and has 5 seconds to respond, or --timeout. When its version is not known, a warning says why, and the rest is still printed.',
      examples: [
        { command: 'version', about: 'what a bug report should contain' },
        {
          command: 'version --format json --query server',
          about: 'the version of the service; null when it is not known',
        },
      ],
      parameters: [],
      plan: work(async (context) => (await import('./version/show-version.js')).showVersion(context)),
    },
  ],
};
