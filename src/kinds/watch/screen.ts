import type { BosError } from '../../errors/bos-error.js';
import type { Changes } from './changes.js';
import type { Glance, Sight } from './sight.js';

/** Where a watched list is shown. */
export interface Screen {
  readonly isWanted: Glance['isWanted'];
  show(sight: Sight, changes: Changes): Promise<void>;
  /** The server does not answer any more, for this reason; it is asked again. */
  miss(error: BosError, nowMs: number): Promise<void>;
}

/** `08:05:10`, in UTC. */
export function formatTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(11, 19);
}
