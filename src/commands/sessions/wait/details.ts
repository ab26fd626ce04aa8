import { BosError } from '../../../errors/bos-error.js';
import { InterruptedError } from '../../../errors/outcome.js';
import type { Client } from '../../../http/client.js';
import type { CommandContext } from '../../../kinds/command.js';
import { formatCell } from '../../../output/table/cell.js';
import { hasFailed, streamComponents } from '../../../service/component.js';
import { findRecord } from '../../../service/fetch.js';
import { type SessionStatus, readSession, type Session } from '../../../service/session.js';
import { withClient } from '../../../service/with-client.js';
import { groupNodes, type LabelledNode, type NodeGroup } from '../describe/node-groups.js';
import { findTakers, listTakers } from '../describe/takers.js';
import type { Ending, WaitState } from './state.js';

/** What the status does not contain; empty when it was not read. */
export interface SessionDetails {
  readonly session?: Session | undefined;
  /** The failed nodes that are still its own, by message, most nodes first. */
  readonly failures: readonly NodeGroup[];
  /** Nodes of the session that belong to another now, by that session; the empty name is not a session. */
  readonly takers: readonly NodeGroup[];
}

export const noDetails: SessionDetails = { failures: [], takers: [] };

/** The errors of a status, most nodes first. */
export function listErrors({ errors }: SessionStatus): NodeGroup[] {
  return errors
    .map(({ message, count, some }) => ({ label: message, count, nodes: some && formatCell(some, 'nodes', 0) }))
    .sort((a, b) => b.count - a.count);
}

/**
 * The details of a session at its end, read with the retries of an ordinary command or fewer. When they cannot be read, a
 * warning says so, and the result has what is in the status.
 */
export async function readDetails(
  { session, status, away }: WaitState,
  ending: Ending,
  {
    context,
    reporter,
  }: { readonly context: CommandContext; readonly reporter: { interrupt(write: () => Promise<void>): Promise<void> } },
): Promise<SessionDetails> {
  if (ending === 'gone' || away) return noDetails;
  // Whoever set a timeout does not wait for retries beyond it.
  const patience = ending === 'timed-out' ? { retries: 0 } : {};
  let details = noDetails;
  await reporter.interrupt(async () => {
    try {
      details = await withClient(context, patience, (client) => fetchDetails(client, session.name, status));
    } catch (error) {
      await context.warn(`How the nodes of ${session.name} went could not be read: ${toServiceMessage(error)}`);
    }
  });
  return details;
}

/** ` Taken over by session evening.`: which sessions have the nodes that it has lost; empty when that cannot be read. */
export async function describeLoss(name: string, context: CommandContext): Promise<string> {
  try {
    return await withClient(context, {}, async (client) => {
      const record = await findRecord(client, 'v2.sessions.describe', { session_id: name });
      const found = record ? await findTakers(client, readSession(record)) : [];
      const takers = found.filter(({ label }) => label !== '');
      return takers.length === 0 ? '' : ` Taken over${listTakers(takers)}.`;
    });
  } catch (error) {
    toServiceMessage(error);
    return '';
  }
}

/**
 * Reads the record of a session, and the nodes only where some have failed or are not its own any more. Throws what the
 * client throws.
 */
async function fetchDetails(client: Client, name: string, status: SessionStatus | undefined): Promise<SessionDetails> {
  const record = await findRecord(client, 'v2.sessions.describe', { session_id: name });
  if (!record || !status) return noDetails;
  const session = readSession(record);
  const failures = status.failed > 0 || status.errors.length > 0 ? await findFailures(client, session) : [];
  const takers = status.nodes < session.nodes.length ? await findTakers(client, session) : [];
  return { session, failures, takers };
}

/** Of a session that is over nothing is enabled any more, and of one that runs not what BOS has given up. */
async function findFailures(client: Client, { name, status }: Session): Promise<NodeGroup[]> {
  const failed: LabelledNode[] = [];
  for await (const node of streamComponents(client, { session: name, enabled: false })) {
    if (hasFailed(node, status === 'complete') && node.session === name)
      failed.push({ label: node.error, id: node.id });
  }
  return groupNodes(failed);
}

/** The message of an error of the service; throws any other error, also an interruption. */
function toServiceMessage(error: unknown): string {
  if (error instanceof BosError && !(error instanceof InterruptedError)) return error.message;
  throw error;
}
