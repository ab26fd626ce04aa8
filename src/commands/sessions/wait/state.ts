import type { SessionStatus } from '../../../service/session-status.js';
import type { Sample } from './progress.js';

/** A session that is waited for. */
export interface Subject {
  readonly name: string;
  readonly operation: string;
  readonly templateName: string;
  readonly staged: boolean;
}

/** What was seen when the server was asked for the status of a session. */
export type Observation =
  | { readonly kind: 'status'; readonly status: SessionStatus }
  /** The server knows no such session. */
  | { readonly kind: 'gone' }
  /** No answer that says anything, for a reason that may pass. */
  | { readonly kind: 'away'; readonly reason: string };

/** What is known of a session that is waited for. Times are those of our clock, in milliseconds since 1970. */
export interface WatchState {
  readonly subject: Subject;
  /** When the waiting began. */
  readonly beganMs: number;
  /** As last seen; undefined where nothing has been. */
  readonly status: SessionStatus | undefined;
  /** When it was last seen. */
  readonly seenMs: number;
  /** How often in a row there was no such session. */
  readonly gone: number;
  /** Since when there is no answer, and why. */
  readonly away: { readonly sinceMs: number; readonly reason: string } | undefined;
  /** The most nodes that it has had. */
  readonly mostNodes: number;
  /** Messages of errors, in the order in which they were first seen. */
  readonly messages: readonly string[];
  /** How many nodes were done, and when: what the rate is told from. */
  readonly samples: readonly Sample[];
  /** When it is likely to end. */
  readonly likelyEndMs: number | undefined;
  /** It has been said that it stays pending. */
  readonly saidPending: boolean;
  /** The last observation was another than the one before. */
  readonly changed: boolean;
  /** What the last observation gives reason to say. */
  readonly notes: readonly Note[];
}

export type Note =
  | { readonly kind: 'away'; readonly reason: string }
  | { readonly kind: 'back'; readonly awayMs: number }
  | { readonly kind: 'pending'; readonly forMs: number }
  /** Nodes that were its own belong to another session. */
  | { readonly kind: 'fewer'; readonly nodes: number }
  /** A message that no node had before. */
  | { readonly kind: 'error'; readonly message: string; readonly nodes: number };

/** Before anything has been seen. */
export function beginWatch(subject: Subject, nowMs: number): WatchState {
  return {
    subject,
    beganMs: nowMs,
    status: undefined,
    seenMs: nowMs,
    gone: 0,
    away: undefined,
    mostNodes: 0,
    messages: [],
    samples: [],
    likelyEndMs: undefined,
    saidPending: false,
    changed: false,
    notes: [],
  };
}

/** Nodes that have come to an end, good or bad. */
export function countDone({ successful, failed }: Pick<SessionStatus, 'successful' | 'failed'>): number {
  return successful + failed;
}
