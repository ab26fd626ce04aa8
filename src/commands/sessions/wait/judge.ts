import { countAllowed, type WaitOptions } from './options.js';
import { countDone, type WatchState } from './state.js';

/** Why the waiting for a session is over. */
export type Ending =
  /** The session is complete. */
  | 'complete'
  | 'gone'
  /** It runs, which is what was waited for. */
  | 'running'
  /** A staged session has staged everything, and waits to be applied. */
  | 'staged'
  /** A staged session was applied, and those nodes have come to an end. */
  | 'applied'
  /** More nodes have failed than may, and that is enough. */
  | 'failing'
  | 'timed-out'
  /** Ctrl-C. */
  | 'interrupted'
  /** Another session failed, and that is enough. */
  | 'left';

/** A gateway that restarts may say once that there is no such thing. */
export const timesGone = 2;

/** Whether the waiting for a session is over; undefined where it goes on. `nowMs` is a time of our clock. */
export function judge(state: WatchState, options: WaitOptions, nowMs: number): Ending | undefined {
  if (state.gone >= timesGone) return 'gone';
  const ending = options.for === 'deleted' || state.gone > 0 ? undefined : judgeStatus(state, options);
  if (ending) return ending;
  const isLate = options.timeoutMs !== undefined && nowMs - state.beganMs >= options.timeoutMs;
  return isLate ? 'timed-out' : undefined;
}

function judgeStatus({ status, subject }: WatchState, options: WaitOptions): Ending | undefined {
  if (status?.status === 'complete') return 'complete';
  if (status?.status !== 'running') return undefined;
  if (options.for === 'running') return 'running';
  if (options.failFast && status.failed > countAllowed(options.maxFailed, status.nodes)) return 'failing';
  if (!subject.staged || status.staged === 0) return undefined;
  // BOS counts a node twice that has a session staged and works on it.
  const own = status.nodes - status.staged;
  if (own === 0) return 'staged';
  return countDone(status) >= own ? 'applied' : undefined;
}
