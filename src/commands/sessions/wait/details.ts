import { BosError } from '../../../errors/bos-error.js';
import { InterruptedError } from '../../../errors/outcome.js';
import type { Client } from '../../../http/client.js';
import type { CommandContext } from '../../../kinds/command.js';
import { foldNodes } from '../../../nodes/fold.js';
import { formatCell } from '../../../output/table/cell.js';
import { streamComponents, type ComponentRecord } from '../../../service/component.js';
import { findRecord } from '../../../service/fetch.js';
import { type SessionStatus, readSession, type Session } from '../../../service/session.js';
import type { Ending, WaitState } from './state.js';

/** Nodes that have something in common: a message, or the session that has them now. */
export interface NodeGroup {
  readonly label: string;
  readonly count: number;
  /** Their names, folded; the server's own lists may end with `...`. */
  readonly nodes: string;
}

/** What was read to tell how a session went; nothing where it was not necessary. */
export interface SessionDetails {
  readonly session?: Session | undefined;
  /** Nodes that are failed and its own, by message, most nodes first. */
  readonly failures: readonly NodeGroup[];
  /** Nodes of the session that are another's now, by that session; an empty name is none. */
  readonly takers: readonly NodeGroup[];
}

export const noDetails: SessionDetails = { failures: [], takers: [] };

/**
 * Reads the record of a session, and the nodes only where some have failed or are not its own any more. Throws what the
 * client throws.
 */
async function readSessionDetails(
  client: Client,
  name: string,
  status: SessionStatus | undefined,
): Promise<SessionDetails> {
  const record = await findRecord(client, 'v2.sessions.describe', { session_id: name });
  if (!record || !status) return noDetails;
  const session = readSession(record);
  const failures = status.failed > 0 || status.errors.length > 0 ? await findFailures(client, name) : [];
  const takers = status.nodes < session.nodes.length ? await findTakers(client, session) : [];
  return { session, failures, takers };
}

/** Who has the nodes of a session that are not its own any more. Reads all components, page by page. */
async function findTakers(client: Client, session: Session): Promise<NodeGroup[]> {
  const missing = new Set(session.nodes);
  const taken: LabelledNode[] = [];
  for await (const node of streamComponents(client)) {
    if (!missing.delete(node.id) || belongsTo(node, session.name)) continue;
    const label = session.staged ? node.stagedSession || node.session : node.session;
    taken.push({ label, id: node.id });
  }
  // What BOS knows no more belongs to nobody.
  for (const id of missing) taken.push({ label: '', id });
  return groupNodes(taken);
}

function belongsTo({ session, stagedSession }: ComponentRecord, name: string): boolean {
  return session === name || stagedSession === name;
}

async function findFailures(client: Client, name: string): Promise<NodeGroup[]> {
  const failed: LabelledNode[] = [];
  for await (const node of streamComponents(client, { session: name, status: 'failed' })) {
    if (node.status === 'failed' && node.session === name) failed.push({ label: node.error, id: node.id });
  }
  return groupNodes(failed);
}

/** The errors of a status, most nodes first. */
export function listErrors({ errors }: SessionStatus): NodeGroup[] {
  return errors
    .map(({ message, count, some }) => ({ label: message, count, nodes: some && formatCell(some, 'nodes', 0) }))
    .sort((a, b) => b.count - a.count);
}

export function sumNodes(groups: readonly NodeGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

interface LabelledNode {
  readonly label: string;
  readonly id: string;
}

/** Most nodes first. */
function groupNodes(nodes: readonly LabelledNode[]): NodeGroup[] {
  return Array.from(
    Map.groupBy(nodes, ({ label }) => label),
    ([label, group]) => ({ label, count: group.length, nodes: foldNodes(group.map(({ id }) => id)) }),
  ).sort((a, b) => b.count - a.count);
}

/**
 * What has to be read to tell how a session went, with the patience of an ordinary command or less. Where it cannot be read, that
 * is said, and the status alone has to do.
 */
export async function readDetails(
  { subject, status, away }: WaitState,
  ending: Ending,
  {
    context,
    reporter,
  }: { readonly context: CommandContext; readonly reporter: { interrupt(write: () => Promise<void>): Promise<void> } },
): Promise<SessionDetails> {
  if (ending === 'gone' || away) return noDetails;
  // Who set a time does not wait for attempts beyond it.
  const patience = ending === 'timed-out' ? { retries: 0 } : {};
  let findings = noDetails;
  await reporter.interrupt(async () => {
    try {
      findings = await withClient(context, patience, (client) => readSessionDetails(client, subject.name, status));
    } catch (error) {
      await context.warn(`How the nodes of ${subject.name} went could not be read: ${explain(error)}`);
    }
  });
  return findings;
}

/** ` Taken over by session evening.`: who has the nodes that a session has lost; empty where that cannot be told. */
export async function describeLoss(name: string, context: CommandContext): Promise<string> {
  try {
    return await withClient(context, {}, async (client) => {
      const record = await findRecord(client, 'v2.sessions.describe', { session_id: name });
      const takers = record ? await findTakers(client, readSession(record)) : [];
      return takers.length === 0 ? '' : ` Taken over${listTakers(takers)}.`;
    });
  } catch (error) {
    explain(error);
    return '';
  }
}

async function withClient<T>(
  context: CommandContext,
  patience: { readonly retries?: number },
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const client = await context.connect(patience);
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}

/** The words of an error of the service; anything else, and an interruption, is thrown on. */
function explain(error: unknown): string {
  if (error instanceof BosError && !(error instanceof InterruptedError)) return error.message;
  throw error;
}

/** ` by session evening`, or `: 3 by session evening, 1 by no session` */
export function listTakers(takers: readonly NodeGroup[]): string {
  const named = takers.map(({ label, count }) => ({
    by: `by ${label === '' ? 'no session' : `session ${label}`}`,
    count,
  }));
  return named.length === 1
    ? named.map(({ by }) => ` ${by}`).join('')
    : `: ${named.map(({ by, count }) => `${count} ${by}`).join(', ')}`;
}
