import { v1Session } from '../../../api/v1/session.js';
import type { Command } from '../../../kinds/command.js';
import { limitRows } from '../../../kinds/parameter.js';
import { list } from '../../../kinds/planners.js';

export const v1SessionList: Command = {
  path: ['v1', 'session', 'list'],
  forms: [
    {
      summary: 'List the ids of sessions',
      examples: [{ command: 'v1 session list', about: 'list the ids' }],
      operation: v1Session.list,
      parameters: [limitRows],
      layout: { view: 'rows' },
      plan: list(),
    },
  ],
};
