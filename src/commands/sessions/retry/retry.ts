import { countNodes } from '../../../nodes/count.js';
import { DeclinedError } from '../../../errors/outcome.js';
import { wantsColor } from '../../../output/color.js';
import { loadStyle } from '../../../output/style.js';
import { showControls } from '../../../util/controls.js';
import { confirm } from '../../../util/prompt.js';
import { isAsked } from '../../../kinds/asking.js';
import type { CommandContext, Planner } from '../../../kinds/command.js';
import { readText } from '../../../api/input.js';
import { writeNote } from '../../../kinds/write-note.js';
import type { ComponentRecord } from '../../../service/component.js';
import type { Session } from '../../../service/session.js';
import { planRequest, printResponse } from '../../../kinds/request.js';
import { prepareCreation } from '../create/creation.js';
import { describeDeparture } from '../failures/departures.js';
import { groupFailures } from '../failures/groups.js';
import { renderGroups } from '../failures/picture.js';
import { findTrouble } from '../failures/trouble.js';
import { checkWaitOptions } from '../wait/options.js';
import { repeatSession } from './request.js';

/**
 * `sessions retry`: a session that does again what another did, on the nodes that failed in it. Its run throws DeclinedError
 * where it is not confirmed, and what making a session throws.
 */
export const planRetry: Planner = async (form, context) => {
  const { input } = context;
  const name = readText(input, 'session_id') ?? '';
  checkWaitOptions(input);
  const { session, nodes, departures } = await lookUpTrouble(name, context);
  for (const departure of departures) await context.warn(describeDeparture(name, departure));
  const failed = nodes.filter(({ status }) => status === 'failed');
  if (nodes.length > failed.length) await writeNote(context, describeErring(name, nodes.length - failed.length));
  if (failed.length === 0) {
    await writeNote(context, `No node of session ${name} has failed: there is nothing to do again.`);
    return { requests: [], run: () => Promise.resolve() };
  }
  const ids = failed.map(({ id }) => id);
  const request = planRequest(form, repeatSession(session, ids, readText(input, 'name')));
  const create = await prepareCreation(request, context, (answer) => printResponse(form, answer, context));
  return {
    requests: [request],
    async run(client) {
      await showNodes(context, failed);
      await askFirst(context, session, failed.length);
      await create(client);
    },
  };
};

async function lookUpTrouble(name: string, context: CommandContext): ReturnType<typeof findTrouble> {
  const client = await context.connect();
  try {
    return await findTrouble(client, name);
  } finally {
    await client.close();
  }
}

function describeErring(name: string, count: number): string {
  return `${countNodes(count, 'plain')} of ${name} with an error may still come up: not tried again. See bos v2 sessions failures ${name}`;
}

/** On stderr, in groups, as `sessions failures` has them on stdout. */
async function showNodes({ io, globals }: CommandContext, failed: readonly ComponentRecord[]): Promise<void> {
  if (globals.quiet) return;
  const { isTTY, columns } = io.stderr;
  const style = await loadStyle(wantsColor({ color: globals.color, env: io.env, isTTY }));
  const lines = renderGroups(groupFailures(failed), style, isTTY ? columns : Infinity);
  await io.stderr.write([...lines, ''].map((line) => `${line}\n`).join(''));
}

const verbs: Readonly<Record<string, string>> = { boot: 'Boot', reboot: 'Reboot', shutdown: 'Shut down' };

/** Throws DeclinedError. A script is not asked. */
async function askFirst(context: CommandContext, session: Session, count: number): Promise<void> {
  if (!isAsked(context)) return;
  const { operation, templateName, staged } = session;
  const action = staged ? `Stage the ${operation} of` : (verbs[operation] ?? operation);
  const question = `${action} ${count === 1 ? 'this node' : `these ${count} nodes`} with template ${templateName}?`;
  if (!(await confirm(context.io, showControls(question), { option: '-y' }))) {
    throw new DeclinedError('No session was made.');
  }
}
