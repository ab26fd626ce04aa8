import { work, type Command } from '../../kinds/command.js';

export const authStatus: Command = {
  path: ['auth', 'status'],
  forms: [
    {
      face: 'bos',
      summary: 'Show who is logged in, and until when',
      details: 'Ends with status 4 when nobody is logged in, or the login has expired and cannot be renewed.',
      examples: [{ command: 'auth status --format json', about: 'for scripts' }],
      parameters: [],
      plan: work(async (context) => (await import('./status/show-status.js')).showStatus(context)),
    },
  ],
};
