import { findOperation } from '../../../api/registry.js';
import { DeclinedError } from '../../../errors/outcome.js';
import { buildRequest } from '../../../http/request.js';
import { wantsColor } from '../../../output/color.js';
import { formatNodeCount } from '../../../output/table/messages.js';
import { loadStyle } from '../../../output/table/style.js';
import { showControls } from '../../../util/controls.js';
import { confirm } from '../../../util/prompt.js';
import { isAsked } from '../../../kinds/asking.js';
import type { CommandContext } from '../../../kinds/command.js';
import { readText } from '../../../api/input.js';
import { remark } from '../../../kinds/remark.js';
import type { Component } from '../../../service/component.js';
import type { Session } from '../../../service/session.js';
import { showDone } from '../../../kinds/show-done.js';
import { prepareCreation } from '../create.js';
import { describeDeparture } from '../failures/departures.js';
import { groupFailures } from '../failures/groups.js';
import { renderGroups } from '../failures/picture.js';
import { findTrouble } from '../failures/trouble.js';
import { checkWaitOptions } from '../wait/options.js';
import { repeatSession } from './request.js';

const creation = findOperation('v2.sessions.create');

/**
 * `sessions retry`: makes a session that does again what another did, on the nodes that failed in it. Throws DeclinedError
 * where it is not confirmed, and what making a session throws.
 */
export async function retryCommand(context: CommandContext): Promise<void> {
  const { input, globals } = context;
  const name = readText(input, 'session_id') ?? '';
  checkWaitOptions(input);
  if (globals.query !== undefined) {
    const { checkQuery } = await import('../../../output/query.js');
    await checkQuery(globals.query);
  }
  const client = await context.connect();
  try {
    const { session, nodes, departures } = await findTrouble(client, name);
    for (const departure of departures) await context.warn(describeDeparture(name, departure));
    const failed = nodes.filter(({ status }) => status === 'failed');
    if (nodes.length > failed.length) await remark(context, describeErring(name, nodes.length - failed.length));
    if (failed.length === 0) {
      await remark(context, `No node of session ${name} has failed: there is nothing to do again.`);
      return;
    }
    const request = repeatSession(
      session,
      failed.map(({ id }) => id),
      readText(input, 'name'),
    );
    const create = await prepareCreation(buildRequest(creation, request), context, (answer) =>
      showDone(creation, () => context.printAnswer(answer, creation)),
    );
    await showNodes(context, failed);
    await askFirst(context, session, failed.length);
    await create(client);
  } finally {
    await client.close();
  }
}

function describeErring(name: string, count: number): string {
  return `${formatNodeCount(count)} of ${name} with an error may still come up: not tried again. See bos v2 sessions failures ${name}`;
}

/** On stderr, in groups, as `sessions failures` has them on stdout. */
async function showNodes({ io, globals }: CommandContext, failed: readonly Component[]): Promise<void> {
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
