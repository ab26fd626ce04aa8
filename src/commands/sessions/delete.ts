import { isGiven } from '../../api/input.js';
import { AnswerError } from '../../errors/service.js';
import { DeclinedError } from '../../errors/outcome.js';
import { UsageError } from '../../errors/input.js';
import type { Client } from '../../http/client.js';
import type { RequestPlan } from '../../http/plan.js';
import { isAsked } from '../../kinds/asking.js';
import { sessionFilters } from './parameters.js';
import { v2Sessions } from '../../api/v2/sessions.js';
import type { Command, CommandContext, Planner } from '../../kinds/command.js';
import { local, parametersOf, yes } from '../../kinds/parameter.js';
import { planRequest, request } from '../../kinds/request.js';

const one = parametersOf(v2Sessions.delete);

/** Without a filter only with `--all`; on a terminal it says how many sessions there are and asks, unless `--yes`. */
const planDeletion: Planner = (form, context) => {
  const plan = planRequest(form, context.input);
  requireFilter(plan, isGiven(context.input, 'all'));
  return { requests: [plan], run: (client) => deleteMany(plan, client, context) };
};

export const sessionsDelete: Command = {
  path: ['v2', 'sessions', 'delete'],
  forms: [
    {
      summary: 'Delete a session',
      details: 'Nodes that the session was working on are left as they are.',
      examples: [{ command: 'sessions delete first-boot', about: 'delete one session' }],
      operation: v2Sessions.delete,
      parameters: [one('session_id', 'Name of the session', { complete: 'sessions' }), yes],
      layout: { view: 'text' },
      check: 'bos v2 sessions describe {session_id}',
      plan: request,
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
        local.flag('all', 'Delete every session, where no filter is given'),
        yes,
      ],
      layout: { view: 'text' },
      check: 'bos v2 sessions list',
      plan: planDeletion,
    },
  ],
};

/** Deletes all sessions that match the filters of the request. Throws DeclinedError. */
async function deleteMany(plan: RequestPlan, client: Client, context: CommandContext): Promise<void> {
  const { io } = context;
  if (isAsked(context)) {
    const count = await countMatches(plan, client);
    if (count === 0) {
      await io.stderr.write('No sessions match.\n');
      return;
    }
    const { confirm } = await import('../../util/prompt.js');
    const question = `Delete ${count} session${count === 1 ? '' : 's'}?`;
    if (!(await confirm(io, question, { option: '-y' }))) throw new DeclinedError('Nothing was deleted.');
  }
  await context.printAnswer(await client.send(plan), { view: 'text' });
}

/** No filter at all would delete every session: that must be said. Throws UsageError. */
function requireFilter(plan: RequestPlan, all: boolean): void {
  if (plan.query.length > 0 || all) return;
  throw new UsageError('Nothing says which sessions to delete.', {
    hint: 'Name a session, or give --status, --min-age or --max-age, or --all for every session.',
  });
}

async function countMatches(plan: RequestPlan, client: Client): Promise<number> {
  const { parseBody } = await import('../../output/response-body.js');
  const answer = await client.send({ method: 'GET', path: plan.path, query: plan.query, idempotent: true });
  const list = parseBody(await answer.text());
  if (list.kind === 'value' && Array.isArray(list.value)) return list.value.length;
  throw new AnswerError('The server did not say which sessions match.', {
    hint: 'Nothing was deleted. Is core.hostname the API gateway?',
  });
}
