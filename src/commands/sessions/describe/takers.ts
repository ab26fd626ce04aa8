import type { Client } from '../../../http/client.js';
import { groupDigits } from '../../../nodes/count.js';
import { streamComponents, type ComponentRecord } from '../../../service/component.js';
import { findSessions } from '../../../service/find-session.js';
import type { Session } from '../../../service/session.js';
import { groupNodes, type LabelledNode, type NodeGroup } from './node-groups.js';

/**
 * Which sessions have the nodes that are not its own any more; the empty label is none that took them. Only a session that began
 * later takes nodes over, or a staged one when it is applied. Reads all components, page by page. Throws what the client throws,
 * and AnswerError.
 */
export async function findTakers(client: Client, session: Session): Promise<NodeGroup[]> {
  const missing = new Set(session.nodes);
  const lost: LabelledNode[] = [];
  for await (const node of streamComponents(client)) {
    if (!missing.delete(node.id) || belongsTo(node, session.name)) continue;
    lost.push({ label: session.staged ? node.stagedSession || node.session : node.session, id: node.id });
  }
  // Nodes that BOS does not know any more belong to no session.
  for (const id of missing) lost.push({ label: '', id });
  const others = await findSessions(
    client,
    lost.map(({ label }) => label),
  );
  return groupNodes(lost.map(({ label, id }) => ({ label: isTaker(others.get(label), session) ? label : '', id })));
}

function belongsTo({ session, stagedSession }: ComponentRecord, name: string): boolean {
  return session === name || stagedSession === name;
}

/** What is `other` when it has been deleted since: it had the nodes of a session that was not staged after that one. */
function isTaker(other: Session | undefined, session: Session): boolean {
  if (!other) return !session.staged;
  return other.startTime >= session.startTime || (other.staged && !session.staged);
}

/** ` by session evening`, or `: 3 by session evening, 1 by session night` */
export function listTakers(takers: readonly NodeGroup[]): string {
  const [first, ...others] = takers.map(({ label }) => `by session ${label}`);
  if (first !== undefined && others.length === 0) return ` ${first}`;
  return `: ${takers.map(({ label, count }) => `${groupDigits(count)} by session ${label}`).join(', ')}`;
}
