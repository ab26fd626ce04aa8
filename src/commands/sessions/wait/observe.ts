import { parseServerDuration } from '../../../output/table/time.js';
import type { SessionStatus } from '../../../service/session.js';
import { addSample, estimateEnd, countDone } from './progress.js';
import { timesGone, type Note, type Observation, type WaitState } from './state.js';

/** A session is set up within seconds; one that is pending for longer needs somebody to fix something. */
const longestPendingMs = 2 * 60_000;

/** The state after an observation. */
export function observe(state: WaitState, observation: Observation, nowMs: number): WaitState {
  switch (observation.kind) {
    case 'away':
      return observeUnreachable(state, observation.reason, nowMs);
    case 'gone':
      return observeGone(state, 1, nowMs);
    case 'status':
      if (isLaterSession(observation.status, state.status)) return observeGone(state, timesGone, nowMs);
      return observeStatus(state, observation.status, nowMs);
  }
}

/** Whether a session of the same name has been made since: then the one that is waited for has been deleted. */
function isLaterSession(status: SessionStatus, before: SessionStatus | undefined): boolean {
  return before !== undefined && before.startTime !== '' && status.startTime !== before.startTime;
}

function observeGone(state: WaitState, times: number, nowMs: number): WaitState {
  return { ...state, ...endOutage(state, nowMs), gone: state.gone + times, changed: state.gone === 0 };
}

function observeUnreachable(state: WaitState, reason: string, nowMs: number): WaitState {
  const notes: Note[] = state.away ? [] : [{ kind: 'away', reason }];
  return { ...state, away: state.away ?? { sinceMs: nowMs, reason }, changed: false, notes };
}

/** The end of an outage of the server, when there was one: a note says so once. */
function endOutage({ away }: WaitState, nowMs: number): Pick<WaitState, 'away' | 'notes'> {
  return { away: undefined, notes: away ? [{ kind: 'back', awayMs: nowMs - away.sinceMs }] : [] };
}

function observeStatus(state: WaitState, status: SessionStatus, nowMs: number): WaitState {
  const back = endOutage(state, nowMs);
  const samples = addSample(state.samples, { atMs: nowMs, done: countDone(status) });
  const pendingMs = status.status === 'pending' ? measureElapsed({ ...state, status, seenMs: nowMs }, nowMs) : 0;
  const isStuck = pendingMs >= longestPendingMs && !state.pendingReported;
  const newErrors = status.errors.filter(({ message }) => !state.messages.includes(message));
  // A session that has ended lists the nodes that it had at its end.
  const fewer = state.mostNodes - status.nodes;
  const hasFewer = fewer > 0 && status.nodes < (state.status?.nodes ?? 0);
  const notes: Note[] = [
    ...back.notes,
    ...(isStuck ? [{ kind: 'pending', forMs: pendingMs } as const] : []),
    ...newErrors.map(({ message, count }) => ({ kind: 'error', message, nodes: count }) as const),
    ...(hasFewer ? [{ kind: 'fewer', nodes: fewer } as const] : []),
  ];
  return {
    ...state,
    ...back,
    status,
    seenMs: nowMs,
    gone: 0,
    mostNodes: Math.max(state.mostNodes, status.nodes),
    messages: [...state.messages, ...newErrors.map(({ message }) => message)],
    samples,
    likelyEndMs: status.status === 'running' ? estimateEnd(samples, status.nodes, state.likelyEndMs) : undefined,
    pendingReported: state.pendingReported || isStuck,
    changed: state.gone > 0 || makeComparable(status) !== makeComparable(state.status),
    notes,
  };
}

/** The status as text that two of them are compared by: without the times, which always differ. */
function makeComparable(status: SessionStatus | undefined): string {
  if (!status) return '';
  const errors = status.errors.map(({ message, count }) => [message, count]);
  return JSON.stringify({ ...status, errors, startTime: '', endTime: '', duration: '' });
}

/**
 * How long the session has taken so far, in milliseconds: the duration that the server gave, plus the time since by our
 * clock while the session is not complete. Without a duration of the server, how long it has been waited for.
 */
export function measureElapsed({ status, seenMs, beganMs }: WaitState, nowMs: number): number {
  const durationMs = parseServerDuration(status?.duration ?? '');
  if (durationMs === undefined) return nowMs - beganMs;
  return status?.status === 'complete' ? durationMs : durationMs + (nowMs - seenMs);
}
