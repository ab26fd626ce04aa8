import { isGiven, readText } from '../../../api/input.js';
import { UsageError } from '../../../errors/input.js';
import { DeclinedError } from '../../../errors/outcome.js';
import { AnswerError, ServerError } from '../../../errors/service.js';
import type { Client } from '../../../http/client.js';
import type { RequestPlan } from '../../../http/plan.js';
import { askAboutSystem } from '../../../kinds/ask-about.js';
import { isAsked } from '../../../kinds/asking.js';
import type { CommandContext, Form, RequestsPlan } from '../../../kinds/command.js';
import type { DeletionNotes } from '../../../kinds/deletions.js';
import { isToldOfWrites, planOne, planRequest } from '../../../kinds/request.js';
import { writeNote, writeReceipt } from '../../../kinds/write-note.js';
import { groupDigits } from '../../../nodes/count.js';
import { textAt } from '../../../output/path.js';
import { parseBody } from '../../../output/response-body.js';
import { fetchRecord } from '../../../service/fetch.js';
import { readSession } from '../../../service/session.js';
import { describeAfterDeletion } from './after-deletion.js';

/** The deletion of one session; under `bos` it is said what becomes of its nodes. */
export function planOneDeletion(form: Form, context: CommandContext): RequestsPlan {
  const plan = planOne(form, context);
  if (context.face === 'cray') return plan;
  return {
    requests: plan.requests,
    async run(client) {
      const name = readText(context.input, 'session_id') ?? '';
      const isOver = !context.globals.quiet && (await isComplete(name, client));
      await plan.run(client);
      if (!isOver) await writeNote(context, describeAfterDeletion(name));
    },
  };
}

/** Of several sessions it is said once what becomes of the nodes of those that were not complete. */
export const deletionNotes: DeletionNotes = {
  look: isComplete,
  describe: ([name, ...others]) => describeAfterDeletion(others.length === 0 ? name : undefined),
};

/** Is it known that the session is complete? Then nothing works on its nodes. */
async function isComplete(name: string, client: Client): Promise<boolean> {
  try {
    const record = await fetchRecord(client, 'v2.sessions.describe', { session_id: name });
    return readSession(record).status === 'complete';
  } catch (error) {
    if (error instanceof ServerError || error instanceof AnswerError) return false;
    throw error;
  }
}

/**
 * A deletion of all sessions that match. Without a filter only with `--all`; on a terminal it says how many sessions there are
 * and asks, unless `--yes`. Throws UsageError.
 */
export function planDeletion(form: Form, context: CommandContext): RequestsPlan {
  const plan = planRequest(form, context.input);
  requireFilter(plan, isGiven(context.input, 'all'));
  return { requests: [plan], run: (client) => deleteMany(plan, client, context) };
}

/** Deletes all sessions that match the filters of the request. Throws DeclinedError. */
async function deleteMany(plan: RequestPlan, client: Client, context: CommandContext): Promise<void> {
  const { io } = context;
  const youngest = readYoungest(plan);
  if (youngest !== undefined) await writeNote(context, explainYoungest(youngest));
  let matches: Matches | undefined;
  if (isAsked(context)) {
    matches = await findMatches(plan, client);
    const { count } = matches;
    if (count === 0) {
      await io.stderr.write('No sessions match.\n');
      return;
    }
    const which = youngest === undefined ? '' : ` that started less than ${youngest} ago`;
    const question = `Delete ${countSessions(count)}${which}?`;
    if (!(await askAboutSystem(question, context))) throw new DeclinedError('Nothing was deleted.');
  } else if (isToldOfWrites(context)) matches = await findMatches(plan, client).catch(() => undefined);
  await context.printAnswer(await client.send(plan), { view: 'text' });
  if (isToldOfWrites(context))
    await writeReceipt(context, matches === undefined ? 'deleted' : `deleted ${countSessions(matches.count)}`);
  // Nothing works on the nodes of a complete session.
  const areOver = matches?.areOver ?? plan.query.some(([name, value]) => name === 'status' && value === 'complete');
  if (!areOver) await writeNote(context, describeAfterDeletion(undefined));
}

/** `--max-age` without `--min-age`: people who mean the old sessions give it too. */
function readYoungest({ query }: RequestPlan): string | undefined {
  const filters = new Map(query);
  return filters.has('min_age') ? undefined : filters.get('max_age');
}

function explainYoungest(age: string): string {
  return `--max-age ${age} selects the sessions that started less than ${age} ago; the older ones are --min-age ${age}.`;
}

function countSessions(count: number): string {
  return `${groupDigits(count)} session${count === 1 ? '' : 's'}`;
}

/** No filter at all would delete every session: that must be said. Throws UsageError. */
function requireFilter(plan: RequestPlan, all: boolean): void {
  if (plan.query.length > 0 || all) return;
  throw new UsageError('No sessions are given.', {
    hint: 'Name a session, or give --status, --min-age or --max-age, or --all for every session.',
  });
}

interface Matches {
  readonly count: number;
  /** All of them are complete. */
  readonly areOver: boolean;
}

async function findMatches(plan: RequestPlan, client: Client): Promise<Matches> {
  const answer = await client.send({ method: 'GET', path: plan.path, query: plan.query, idempotent: true });
  const list = parseBody(await answer.text());
  if (list.kind === 'value' && Array.isArray(list.value)) {
    const areOver = list.value.every((record) => textAt(record, 'status.status') === 'complete');
    return { count: list.value.length, areOver };
  }
  throw new AnswerError('The server did not say which sessions match.', {
    hint: 'Nothing was deleted. Is core.hostname the API gateway?',
  });
}
