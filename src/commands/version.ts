import { work, type Command } from '../kinds/command.js';

export const versionOverview: Command = {
  path: ['version'],
  forms: [
    {
      face: 'bos',
      summary: 'Show the versions of this program and of the service',
      details:
        'With the system and the tenant that requests are for. The server is asked once, and has 5 seconds, or what --timeout says: when it does not say its version, a warning tells why, and the rest is printed all the same.',
      examples: [
        { command: 'version', about: 'what a report of a fault should contain' },
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
