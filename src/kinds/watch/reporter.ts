import type { BosError } from '../../errors/bos-error.js';
import { foldNodes } from '../../nodes/fold.js';
import type { ListChanges } from './changes.js';
import type { Snapshot, SnapshotOptions } from './snapshot.js';

/** Shows a watched list to the user. */
export interface Reporter {
  readonly needsRow: SnapshotOptions['needsRow'];
  showSnapshot(snapshot: Snapshot, changes: ListChanges): Promise<void>;
  /** The server is unreachable for this reason; it is asked again. */
  showOutage(error: BosError, nowMs: number): Promise<void>;
}

/** `08:05:10`, in UTC. */
export function formatTimeOfDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(11, 19);
}

/** Ids of rows in a sentence: nodes folded, of others the first few. */
export function formatIds(ids: readonly string[]): string {
  if (ids.every((id) => /^x[0-9]+c[0-9]/.test(id))) return foldNodes(ids);
  const shown = ids.slice(0, 5).join(', ');
  return ids.length > 5 ? `${shown} and ${ids.length - 5} more` : shown;
}
