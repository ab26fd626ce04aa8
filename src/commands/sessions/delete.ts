import { v2Sessions } from '../../api/v2/sessions.js';
import type { Command } from '../../kinds/command.js';
import { local, parametersOf, yes } from '../../kinds/parameter.js';
import { deleteNames } from '../../kinds/planners.js';
import { sessionFilters } from './parameters.js';

const one = parametersOf(v2Sessions.delete);

export const sessionsDelete: Command = {
  path: ['v2', 'sessions', 'delete'],
  forms: [
    {
      summary: 'Delete a session',
      details: 'Its nodes are not stopped: BOS continues with those that it was working on.',
      examples: [
        { command: 'sessions delete first-boot', about: 'delete one session' },
        { command: 'sessions delete first-boot second-boot', about: 'delete two, after one question', face: 'bos' },
      ],
      operation: v2Sessions.delete,
      parameters: [one('session_id', 'Name of the session', { complete: 'sessions', several: 'session' }), yes],
      layout: { view: 'text' },
      receipt: { done: 'deleted session', of: 'session_id' },
      check: 'bos v2 sessions describe {session_id}',
      plan: deleteNames(
        async (form, context) => (await import('./delete/deletion.js')).planOneDeletion(form, context),
        async () => (await import('./delete/deletion.js')).deletionNotes,
      ),
    },
    {
      face: 'bos',
      summary: 'Delete all sessions that match',
      examples: [
        {
          command: 'sessions delete --status complete --min-age 7d',
          about: 'delete the sessions that ended a week ago or earlier',
        },
        { command: 'sessions delete --all -y', about: 'delete every session, without asking' },
      ],
      operation: v2Sessions.deleteMany,
      parameters: [
        ...sessionFilters(parametersOf(v2Sessions.deleteMany)),
        local.flag('all', 'Delete every session, when no filter is given'),
        yes,
      ],
      layout: { view: 'text' },
      check: 'bos v2 sessions list',
      plan: async (form, context) => (await import('./delete/deletion.js')).planDeletion(form, context),
    },
  ],
};
