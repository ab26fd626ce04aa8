import { readText, type Input } from '../../../api/input.js';
import { UsageError } from '../../../errors/input.js';
import { DeclinedError } from '../../../errors/outcome.js';
import type { HttpResponse } from '../../../http/response.js';
import { isAsked } from '../../../kinds/asking.js';
import type { CommandContext, Planner } from '../../../kinds/command.js';
import { planRequest, printResponse } from '../../../kinds/request.js';
import { writeNote } from '../../../kinds/write-note.js';
import { countNodes } from '../../../nodes/count.js';
import { wantsColor } from '../../../output/color.js';
import { loadStyle } from '../../../output/style.js';
import type { ComponentRecord } from '../../../service/component.js';
import type { Session } from '../../../service/session.js';
import { showControls } from '../../../util/controls.js';
import { confirm } from '../../../util/prompt.js';
import { prepareCreation } from '../create/creation.js';
import { groupFailures } from '../failures/groups.js';
import { renderGroups } from '../failures/picture.js';
import { describeDeparture, findTrouble } from '../failures/trouble.js';
import { checkWaitOptions } from '../wait/options.js';

/**
 * `sessions retry`: a session that repeats another on the nodes that failed in it. Its run throws DeclinedError when it is
 * not confirmed, and what making a session throws.
 */
export const planRetry: Planner = async (form, context) => {
  const { input } = context;
  const name = readText(input, 'session_id') ?? '';
  checkWaitOptions(input);
  const { session, nodes, departures } = await fetchTrouble(name, context);
  for (const departure of departures) await context.warn(describeDeparture(name, departure));
  const failed = nodes.filter(({ status }) => status === 'failed');
  if (nodes.length > failed.length) await writeNote(context, describeSkipped(name, nodes.length - failed.length));
  if (failed.length === 0) {
    await writeNote(context, `No node of session ${name} has failed: there is nothing to do again.`);
    return { requests: [], run: () => Promise.resolve() };
  }
  const ids = failed.map(({ id }) => id);
  const request = planRequest(form, repeatSession(session, ids, readText(input, 'name')));
  const print = (response: HttpResponse): Promise<void> => printResponse(form, response, context);
  const create = await prepareCreation(request, context, print, { isConfirmed: true });
  return {
    requests: [request],
    async run(client) {
      await writeFailedNodes(context, failed);
      await confirmRetry(context, session, failed.length);
      await create(client);
    },
  };
};

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
      `The names of the ${nodes.length} failed nodes are too long for one session: ${limit.length} characters, where BOS takes ${longestLimit}.`,
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

async function fetchTrouble(name: string, context: CommandContext): ReturnType<typeof findTrouble> {
  const client = await context.connect();
  try {
    return await findTrouble(client, name);
  } finally {
    await client.close();
  }
}

function describeSkipped(name: string, count: number): string {
  return `${countNodes(count, 'plain')} of ${name} with an error may still come up: not tried again. See bos v2 sessions failures ${name}`;
}

/** Writes the nodes to stderr in groups, as `sessions failures` prints them on stdout. */
async function writeFailedNodes({ io, globals }: CommandContext, failed: readonly ComponentRecord[]): Promise<void> {
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
  const question = `${action} ${count === 1 ? 'this node' : `these ${count} nodes`} with template ${templateName}?`;
  if (!(await confirm(context.io, showControls(question), { option: '-y' }))) {
    throw new DeclinedError('No session was made.');
  }
}
