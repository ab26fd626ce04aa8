import { readText, type Input } from '../../../api/input.js';
import { UsageError } from '../../../errors/input.js';
import { DeclinedError, FailedError } from '../../../errors/outcome.js';
import type { HttpResponse } from '../../../http/response.js';
import { askAboutSystem } from '../../../kinds/ask-about.js';
import { isAsked } from '../../../kinds/asking.js';
import type { CommandContext, Planner } from '../../../kinds/command.js';
import { planRequest, printResponse } from '../../../kinds/request.js';
import { writeNote } from '../../../kinds/write-note.js';
import { countNodes } from '../../../nodes/count.js';
import { wantsColor } from '../../../output/color.js';
import { loadStyle } from '../../../output/style.js';
import type { Session } from '../../../service/session.js';
import { quoteShell } from '../../../util/quote-shell.js';
import { prepareCreation } from '../create/creation.js';
import { adviseChecking } from '../describe/checking.js';
import { groupFailures, type TroubledNode } from '../failures/groups.js';
import { renderGroups } from '../failures/picture.js';
import { explainNothingDone } from '../failures/nothing.js';
import { describeLosses, findTrouble, type Trouble } from '../failures/trouble.js';
import { checkWaitOptions } from '../wait/options.js';
import { chooseRetry } from './choice.js';
import { findFreeName } from './name.js';

/**
 * `sessions retry`: a session that repeats another on the nodes that failed in it. Its run throws DeclinedError when it is
 * not confirmed, and what making a session throws.
 */
export const planRetry: Planner = async (form, context) => {
  checkWaitOptions(context.input);
  const { trouble, choice, name } = await prepareRetry(context);
  const { nodes, operation } = choice;
  for (const loss of describeLosses(trouble)) await context.warn(loss);
  for (const note of choice.notes) await writeNote(context, note);
  if (nodes.length === 0) {
    refuseHopeless(trouble);
    return { requests: [], run: () => printNothing(context) };
  }
  const ids = nodes.map(({ id }) => id);
  const session = { ...trouble.session, operation };
  const request = planRequest(form, repeatSession(session, ids, name));
  const print = (response: HttpResponse): Promise<void> => printResponse(form, response, context);
  const create = await prepareCreation(request, context, print, { isConfirmed: true });
  return {
    requests: [request],
    async run(client) {
      await writeFailedNodes(context, nodes);
      await confirmRetry(context, session, nodes.length);
      await create(client);
    },
  };
};

/** What is read before anything is sent: what failed, what is to be done about it, and the name of the session that does it. */
async function prepareRetry(
  context: CommandContext,
): Promise<{ trouble: Trouble; choice: Awaited<ReturnType<typeof chooseRetry>>; name: string }> {
  const { input } = context;
  const client = await context.connect();
  try {
    const trouble = await findTrouble(client, readText(input, 'session_id') ?? '');
    const choice = await chooseRetry(trouble, readText(input, 'operation'), client);
    const given = readText(input, 'name');
    const name = given ?? (choice.nodes.length > 0 ? await findFreeName(trouble.session.name, client) : '');
    return { trouble, choice, name };
  } finally {
    await client.close();
  }
}

/** There is something to do again, but no node is known that it could be done on. Throws FailedError. */
function refuseHopeless(trouble: Trouble): void {
  const { session, unnamed } = trouble;
  const nothing = explainNothingDone(trouble);
  if (nothing !== undefined) throw new FailedError(nothing, { hint: adviseChecking(session, session.error === '') });
  if (unnamed.length === 0) return;
  const count = unnamed.reduce((sum, group) => sum + group.count, 0);
  throw new FailedError(`${countNodes(count)} failed in session ${session.name}, but it is no longer known which.`, {
    hint: `Nothing was sent. Name the nodes yourself: bos v2 sessions create --limit NODES …`,
  });
}

/** No session and no result of a wait is the same in each format: an empty list, and no text at all in those without brackets. */
async function printNothing(context: CommandContext): Promise<void> {
  if (['json', 'jsonl', 'yaml'].includes(context.globals.format)) await context.print([], { view: 'rows' });
}

/** The most characters that the service takes as a limit. Source: the BOS schema V2SessionCreate. */
const longestLimit = 524_288;

/**
 * The input of `sessions create` that repeats a session on these nodes alone. `name` is the name of the new session; without
 * one BOS makes one up. Throws UsageError for more nodes than fit into one limit.
 */
export function repeatSession(session: Session, nodes: readonly string[], name: string | undefined): Input {
  const limit = nodes.join(',');
  if (limit.length > longestLimit) {
    throw new UsageError(
      `The names of ${countNodes(nodes.length)} are too long for one session: ${limit.length} characters, and BOS accepts at most ${longestLimit}.`,
      { hint: 'Nothing was sent. Make sessions with groups or roles as their limits instead.' },
    );
  }
  return new Map<string, string | boolean>([
    ['template_name', session.templateName],
    ['operation', session.operation],
    ['limit', limit],
    ...(session.staged ? [['stage', true] as const] : []),
    ...(session.includeDisabled ? [['include_disabled', true] as const] : []),
    ...(name === undefined ? [] : [['name', name] as const]),
  ]);
}

/** Writes the nodes to stderr in groups, as `sessions failures` prints them on stdout. */
async function writeFailedNodes({ io, globals }: CommandContext, failed: readonly TroubledNode[]): Promise<void> {
  if (globals.quiet) return;
  const { isTTY, columns } = io.stderr;
  const style = await loadStyle(wantsColor({ color: globals.color, env: io.env, isTTY }));
  const lines = renderGroups(groupFailures(failed), style, isTTY ? columns : Infinity);
  await io.stderr.write([...lines, ''].map((line) => `${line}\n`).join(''));
}

const verbs: Readonly<Record<string, string>> = { boot: 'Boot', reboot: 'Reboot', shutdown: 'Shut down' };

/** Asks whether to go on, but not in a script. Throws DeclinedError. */
async function confirmRetry(context: CommandContext, session: Session, count: number): Promise<void> {
  if (!isAsked(context)) return;
  const { operation, templateName, staged } = session;
  const action = staged ? `Stage the ${operation} of` : (verbs[operation] ?? operation);
  const question = `${action} ${count === 1 ? 'this node' : `these ${countNodes(count)}`} with template ${templateName}?`;
  if (!(await askAboutSystem(question, context))) {
    const hint = `Why they failed: bos v2 sessions explain ${quoteShell(session.name)}`;
    throw new DeclinedError('No session was created.', { hint });
  }
}
