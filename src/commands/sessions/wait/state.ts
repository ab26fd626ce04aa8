import type { SessionStatus } from '../../../service/session.js';
import { countAllowed, type WaitOptions } from './options.js';
import { countDone, type Sample } from './progress.js';

/** A session that is waited for. */
export interface WaitedSession {
  readonly name: string;
  readonly operation: string;
  readonly templateName: string;
  readonly staged: boolean;
}

/** What came of one request for the status of a session. */
export type Observation =
  | { readonly kind: 'status'; readonly status: SessionStatus }
  /** The server knows no such session. */
  | { readonly kind: 'gone' }
  /** No usable response, for a reason that may be temporary. */
  | { readonly kind: 'away'; readonly reason: string };

/** What is known of a session that is waited for. Times are by our clock, in milliseconds since 1970. */
export interface WaitState {
  readonly session: WaitedSession;
  /** When the waiting began. */
  readonly beganMs: number;
  /** As last seen; undefined before that. */
  readonly status: SessionStatus | undefined;
  /** When it was last seen. */
  readonly seenMs: number;
  /** How often in a row the server knew no such session. */
  readonly gone: number;
  /** Since when the server is unreachable, and why. */
  readonly away: { readonly sinceMs: number; readonly reason: string } | undefined;
  /** The most nodes that it has had. */
  readonly mostNodes: number;
  /** Messages of errors, in the order in which they were first seen. */
  readonly messages: readonly string[];
  /** How many nodes were done, and when: the rate is measured by them. */
  readonly samples: readonly Sample[];
  /** When it is likely to end. */
  readonly likelyEndMs: number | undefined;
  /** Whether there has been a note that it stays pending. */
  readonly pendingReported: boolean;
  /** Whether the last observation differs from the one before. */
  readonly changed: boolean;
  /** What is to be said about the last observation. */
  readonly notes: readonly Note[];
}

/** A message about one observation; each is written once. */
export type Note =
  | { readonly kind: 'away'; readonly reason: string }
  | { readonly kind: 'back'; readonly awayMs: number }
  | { readonly kind: 'pending'; readonly forMs: number }
  /** So many nodes of the session belong to another one now. */
  | { readonly kind: 'fewer'; readonly nodes: number }
  /** A message that no node had before. */
  | { readonly kind: 'error'; readonly message: string; readonly nodes: number };

/** The state before the first observation. */
export function beginWait(session: WaitedSession, nowMs: number): WaitState {
  return {
    session,
    beganMs: nowMs,
    status: undefined,
    seenMs: nowMs,
    gone: 0,
    away: undefined,
    mostNodes: 0,
    messages: [],
    samples: [],
    likelyEndMs: undefined,
    pendingReported: false,
    changed: false,
    notes: [],
  };
}

/** Why the waiting for a session is over. */
export type Ending =
  /** The session is complete. */
  | 'complete'
  | 'gone'
  /** It runs, and that was waited for. */
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

/** A session is gone when the server says so twice in a row: a gateway that restarts may say it once. */
export const timesGone = 2;

/** Why the waiting for a session is over; undefined while it goes on. `nowMs` is a time of our clock. */
export function findEnding(state: WaitState, options: WaitOptions, nowMs: number): Ending | undefined {
  if (state.gone >= timesGone) return 'gone';
  const ending = options.for === 'deleted' || state.gone > 0 ? undefined : findEndingInStatus(state, options);
  if (ending) return ending;
  const isLate = options.timeoutMs !== undefined && nowMs - state.beganMs >= options.timeoutMs;
  return isLate ? 'timed-out' : undefined;
}

function findEndingInStatus({ status, session }: WaitState, options: WaitOptions): Ending | undefined {
  if (status?.status === 'complete') return 'complete';
  if (status?.status !== 'running') return undefined;
  if (options.for === 'running') return 'running';
  if (options.failFast && status.failed > countAllowed(options.maxFailed, status.nodes)) return 'failing';
  if (!session.staged || status.staged === 0) return undefined;
  // BOS counts a node twice that has a session staged and works on it.
  const own = status.nodes - status.staged;
  if (own === 0) return 'staged';
  return countDone(status) >= own ? 'applied' : undefined;
}
