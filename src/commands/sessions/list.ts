import { isGiven } from '../../api/input.js';
import { v2Sessions } from '../../api/v2/sessions.js';
import type { Command } from '../../kinds/command.js';
import { list } from '../../kinds/planners.js';
import { limitRows, local, parametersOf } from '../../kinds/parameter.js';
import { watchOptions } from '../../kinds/watch-options.js';
import { sessionResultColumns } from './columns.js';
import { sessionFilters } from './parameters.js';

const failed = local.flag('failed', 'Only sessions that have an error, or nodes that failed', { face: 'bos' });

/** A session that is not over, and a result with something that failed. */
const unfinished = /^(?:pending|running)$/;
const failure = /failed|not started|no nodes/;

export const sessionsList: Command = {
  path: ['v2', 'sessions', 'list'],
  forms: [
    {
      summary: 'List sessions',
      examples: [
        { command: 'sessions list --status running', about: 'what is going on now' },
        { command: 'sessions list --max-age 1d --sort-by started', about: 'the sessions of the last day' },
        {
          command: 'sessions list --max-age 7d --sort-by result --columns name,result --format csv',
          about: 'the results of the sessions of a week',
          face: 'bos',
        },
        { command: 'sessions list --failed --max-age 7d', about: 'what failed in the last week', face: 'bos' },
        { command: 'sessions list --watch', about: 'follow the sessions, until Ctrl-C' },
      ],
      operation: v2Sessions.list,
      parameters: [...sessionFilters(parametersOf(v2Sessions.list)), failed, limitRows, ...watchOptions('5s')],
      layout: { view: 'rows', columns: sessionResultColumns },
      plan: list({
        watch: {
          id: ['name', 'tenant'],
          intervalMs: 5000,
          noun: 'sessions',
          first: [
            { 'status.status': unfinished, result: failure },
            { 'status.status': unfinished },
            { result: failure },
          ],
        },
        extend: (context) =>
          isGiven(context.input, failed.name)
            ? import('./list/failed-sessions.js').then(({ keepFailedSessions }) => keepFailedSessions(context))
            : undefined,
        enrich: async () => (await import('./list/enrichment.js')).chooseEnrichment,
      }),
    },
  ],
};
