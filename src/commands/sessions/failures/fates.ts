import type { Client } from '../../../http/client.js';
import { countNodes } from '../../../nodes/count.js';
import { hasFailed, type ComponentRecord } from '../../../service/component.js';
import { findSessions } from '../../../service/find-session.js';
import type { Session } from '../../../service/session.js';
import type { Trouble } from './trouble.js';

/** What a later session has made of nodes that failed in one. */
export interface Fate {
  /** `done`: it has brought them where it should. `busy`: it is working on them. `waiting`: it is pending, and its limit contains them. */
  readonly kind: 'done' | 'busy' | 'waiting';
  readonly session: string;
  /** Undefined when it has been deleted since. */
  readonly other: Session | undefined;
  readonly nodes: readonly string[];
}

/**
 * What became of the failed nodes that a later session has now, whatever it was to do with them; those that failed there too, or
 * that no session has, are left out. Throws what the client throws.
 */
export async function findFates({ nodes, elsewhere }: Trouble, client: Client): Promise<Fate[]> {
  const moved = nodes
    .filter(({ failed, recorded }) => failed && recorded)
    .flatMap(({ id }) => elsewhere.get(id) ?? [])
    .filter(({ session }) => session !== '');
  const others = await findSessions(
    client,
    moved.map(({ session }) => session),
  );
  const judged = moved.flatMap((node) => {
    const kind = judgeNode(node, others.get(node.session));
    return kind === undefined ? [] : [{ kind, node }];
  });
  const groups = Map.groupBy(judged, ({ kind, node }) => `${kind} ${node.session}`);
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ kind, node: { session } }) => ({
      kind,
      session,
      other: others.get(session),
      nodes: group.map(({ node }) => node.id),
    })),
  );
}

/** BOS works on what is enabled, and disables what is where it should be, or given up. */
function judgeNode(node: ComponentRecord, other: Session | undefined): 'done' | 'busy' | undefined {
  const isOver = other === undefined || other.status === 'complete';
  if (hasFailed(node, isOver)) return undefined;
  if (node.enabled && !(isOver && node.status === 'stable')) return 'busy';
  return node.status === 'stable' ? 'done' : undefined;
}

/** `2 nodes that failed in morning have succeeded in session again since`, without a full stop. */
export function describeFate({ kind, session, other, nodes }: Fate, failed: Session): string {
  const count = `${countNodes(nodes.length)} that failed in ${failed.name}`;
  if (kind === 'busy') return `Session ${session} is working on ${count}`;
  if (kind === 'waiting') return `Session ${session} is pending, and its limit contains ${count}`;
  const has = nodes.length === 1 ? 'has' : 'have';
  return `${count} ${has} succeeded in session ${session} since${describeDifference(other, failed)}`;
}

/** `, which was a shutdown`: what it did otherwise than the first session. A boot and a reboot have the same end. */
function describeDifference(other: Session | undefined, { templateName, operation }: Session): string {
  if (!other) return '';
  const template = other.templateName === templateName ? '' : ` with template ${other.templateName}`;
  const isSameEnd = (other.operation === 'shutdown') === (operation === 'shutdown');
  return template === '' && isSameEnd ? '' : `, which was a ${other.operation}${template}`;
}
