import { isGiven, readText } from '../../../api/input.js';
import { exitCodes } from '../../../errors/exit.js';
import { UsageError } from '../../../errors/input.js';
import {
  explainNodes,
  groupExplanations,
  needsPerson,
  printExplanation,
  type NodeExplanation,
} from '../../../explain/explanation.js';
import { renderExplanations } from '../../../explain/picture.js';
import type { Client } from '../../../http/client.js';
import type { CommandContext } from '../../../kinds/command.js';
import { writeNote } from '../../../kinds/write-note.js';
import type { Layout } from '../../../output/layout.js';
import { textAt } from '../../../output/path.js';
import type { Session } from '../../../service/session.js';
import { toJsonValue } from '../../../util/json/value.js';
import { readServiceTimeout } from './service-timeout.js';
import { findFailed, findNamed, findNodesOf, keepFailed, type Components } from './choose-nodes.js';
import { gatherEvidence } from './gather.js';
import { openNeighbours } from './neighbours.js';

/** `components explain`: prints why nodes are not up. Ends with 0 when all are as wanted or on the way, else with 9. */
export async function runExplain(context: CommandContext): Promise<number> {
  const explanations = await explain(context);
  if (explanations.length === 0) await writeNote(context, 'No node has failed.');
  await context.print(toJsonValue(explanations.map(printExplanation)), layOut(explanations));
  return explanations.some(needsPerson) ? exitCodes.failed.bos : 0;
}

async function explain(context: CommandContext): Promise<NodeExplanation[]> {
  const { io, input } = context;
  const asked = readText(input, 'session');
  const named = readText(input, 'nodes')?.split(',').filter(Boolean);
  if (!named && asked === undefined && !isGiven(input, 'failed')) {
    throw new UsageError('No nodes are given.', {
      hint: 'Give the names of nodes, --failed, or --session NAME.',
    });
  }
  const timeoutMs = readServiceTimeout(context);
  const { client, now } = keepTime(await context.connect(), () => io.clock.now());
  const neighbours = openNeighbours(context, timeoutMs);
  try {
    const chosen = named
      ? { ids: [...new Set(named)], components: findNamed(client, named) }
      : await choose(client, asked, isGiven(input, 'failed'));
    if (chosen.ids.length === 0) return [];
    const about = { ...chosen, ...(asked !== undefined && { asked }), client, neighbours, now };
    return explainNodes(await gatherEvidence(about));
  } finally {
    await neighbours.close();
    await client.close();
  }
}

async function choose(
  client: Client,
  session: string | undefined,
  failedAlone: boolean,
): Promise<{ ids: string[]; components: Components; session?: Session }> {
  if (session === undefined) {
    const components = await findFailed(client);
    return { ids: [...components.keys()], components };
  }
  const found = await findNodesOf(client, session);
  if (!failedAlone) return found;
  const components = keepFailed(found.components);
  return { ids: [...components.keys()], components, session: found.session };
}

/** A client that notes the clock of the server, and what that shows: by default our own. */
export function keepTime(
  client: Client,
  ownClock: () => number,
): { readonly client: Client; readonly now: () => number } {
  let aheadMs = 0;
  return {
    now: () => ownClock() + aheadMs,
    client: {
      ...client,
      async send(plan) {
        const response = await client.send(plan);
        if (response.dateMs !== undefined) aheadMs = response.dateMs - ownClock();
        return response;
      },
    },
  };
}

function layOut(explanations: readonly NodeExplanation[]): Layout {
  return {
    view: 'rows',
    columns: [
      { name: 'id', path: 'id' },
      { name: 'code', path: 'code', as: 'state' },
      { name: 'sentence', path: 'sentence', weight: 8 },
      { name: 'outlook', path: 'outlook', weight: 2 },
    ],
    draw: (value, style, { width }) => {
      const order = new Map((Array.isArray(value) ? value : []).map((row, index) => [textAt(row, 'id'), index]));
      const shown = explanations.filter(({ evidence }) => order.has(evidence.id));
      const sorted = shown.sort((a, b) => (order.get(a.evidence.id) ?? 0) - (order.get(b.evidence.id) ?? 0));
      return renderExplanations(groupExplanations(sorted), style, width);
    },
  };
}
