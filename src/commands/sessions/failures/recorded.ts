import type { SessionStatus } from '../../../service/session.js';
import type { TroubledNode } from './groups.js';

/** Nodes that failed in a session, or have an error in it, and whose names nobody knows any more. */
export interface UnnamedNodes {
  /** Empty when it is not known either. */
  readonly message: string;
  readonly count: number;
}

/** What the record of a session says of its nodes, beside what these say themselves. */
interface RecordedTrouble {
  /** Those that belong to another session now, and that the record still contains. */
  readonly nodes: readonly TroubledNode[];
  readonly unnamed: readonly UnnamedNodes[];
}

/**
 * What the status of a session tells of nodes that are its own no more. A message has at most ten names there. `own` are the
 * names of the nodes that still belong to it, `found` those of them that are in trouble.
 */
export function readRecorded(
  status: SessionStatus,
  own: ReadonlySet<string>,
  found: readonly TroubledNode[],
): RecordedTrouble {
  // While a session runs its status is counted from its own nodes, which say it themselves.
  if (status.status !== 'complete') return { nodes: [], unnamed: [] };
  const groups = status.errors.map(({ message, count, some }) => {
    const names = some.split(',').filter((name) => /^x\d/.test(name));
    const listed = names.map((name) => name.replace(/\.+$/, ''));
    const left = listed.filter((name) => !own.has(name));
    const known = found.filter((node) => node.message === message || listed.includes(node.id)).length;
    const mended = listed.filter((name) => own.has(name) && !found.some(({ id }) => id === name)).length;
    return { message, left, count: Math.max(0, count - known - left.length - mended), mended };
  });
  // An error alone is not a failure: where the record has fewer failures than errors, it does not tell which is which.
  const failed = status.errors.reduce((sum, { count }) => sum + count, 0) <= status.failed;
  const nodes = groups.flatMap(({ message, left }) => left.map((id) => describeRecorded(id, message, failed)));
  const explained = groups.reduce((sum, { count, mended }) => sum + count + mended, nodes.length);
  const silent = status.failed - explained - found.filter((node) => node.failed).length;
  const unnamed = groups.map(({ message, count }) => ({ message, count }));
  return { nodes, unnamed: [...unnamed, { message: '', count: silent }].filter(({ count }) => count > 0) };
}

function describeRecorded(id: string, message: string, failed: boolean): TroubledNode {
  return {
    id,
    message,
    phase: '',
    last_action: '',
    attempts: 0,
    status: failed ? 'failed' : '',
    failed,
    recorded: true,
  };
}
