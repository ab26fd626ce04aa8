import type { Client } from '../../../http/client.js';
import { formatCell } from '../../../output/table/cell.js';
import { foldNodes } from '../../../nodes/hostlist.js';
import { streamComponents, type Component } from '../../../service/component.js';
import { findRecord } from '../../../service/fetch.js';
import { readSession, type Session } from '../../../service/session.js';
import type { SessionStatus } from '../../../service/session-status.js';

/** Nodes that have something in common: a message, or the session that has them now. */
export interface NodeGroup {
  readonly label: string;
  readonly count: number;
  /** Their names, folded; the server's own lists may end with `...`. */
  readonly nodes: string;
}

/** What was read to tell how a session went; nothing where it was not necessary. */
export interface Findings {
  readonly session?: Session | undefined;
  /** Nodes that are failed and its own, by message, most nodes first. */
  readonly failures: readonly NodeGroup[];
  /** Nodes of the session that are another's now, by that session; an empty name is none. */
  readonly takers: readonly NodeGroup[];
}

export const noFindings: Findings = { failures: [], takers: [] };

/**
 * Reads the record of a session, and the nodes only where some have failed or are not its own any more. Throws what the
 * client throws.
 */
export async function investigate(client: Client, name: string, status: SessionStatus | undefined): Promise<Findings> {
  const record = await findRecord(client, 'v2.sessions.describe', { session_id: name });
  if (!record || !status) return noFindings;
  const session = readSession(record);
  const failures = status.failed > 0 || status.errors.length > 0 ? await findFailures(client, name) : [];
  const takers = status.nodes < session.nodes.length ? await findTakers(client, session) : [];
  return { session, failures, takers };
}

/** Who has the nodes of a session that are not its own any more. Reads all components, page by page. */
export async function findTakers(client: Client, session: Session): Promise<NodeGroup[]> {
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

function belongsTo({ session, stagedSession }: Component, name: string): boolean {
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
