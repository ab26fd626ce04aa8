import { parseServerDuration } from '../../../output/table/time.js';
import type { SessionStatus } from '../../../service/session.js';
import { addSample, estimateEnd, countDone } from './progress.js';
import { timesGone, type Note, type Observation, type WaitState } from './state.js';

/** A session is set up within seconds; one that is pending for longer waits for somebody to mend something. */
const longestPendingMs = 2 * 60_000;

/** What is known after an observation. */
export function observe(state: WaitState, observation: Observation, nowMs: number): WaitState {
  switch (observation.kind) {
    case 'away':
      return observeAway(state, observation.reason, nowMs);
    case 'gone':
      return observeGone(state, 1, nowMs);
    case 'status':
      if (isAnother(observation.status, state.status)) return observeGone(state, timesGone, nowMs);
      return observeStatus(state, observation.status, nowMs);
  }
}

/** Has a session of the same name been made since? Then the one that is waited for has been deleted. */
function isAnother(status: SessionStatus, before: SessionStatus | undefined): boolean {
  return before !== undefined && before.startTime !== '' && status.startTime !== before.startTime;
}

function observeGone(state: WaitState, times: number, nowMs: number): WaitState {
  return { ...state, ...comeBack(state, nowMs), gone: state.gone + times, changed: state.gone === 0 };
}

function observeAway(state: WaitState, reason: string, nowMs: number): WaitState {
  const notes: Note[] = state.away ? [] : [{ kind: 'away', reason }];
  return { ...state, away: state.away ?? { sinceMs: nowMs, reason }, changed: false, notes };
}

/** Said once where the server was away. */
function comeBack({ away }: WaitState, nowMs: number): Pick<WaitState, 'away' | 'notes'> {
  return { away: undefined, notes: away ? [{ kind: 'back', awayMs: nowMs - away.sinceMs }] : [] };
}

function observeStatus(state: WaitState, status: SessionStatus, nowMs: number): WaitState {
  const back = comeBack(state, nowMs);
  const samples = addSample(state.samples, { atMs: nowMs, done: countDone(status) });
  const pendingMs = status.status === 'pending' ? measureElapsed({ ...state, status, seenMs: nowMs }, nowMs) : 0;
  const isStuck = pendingMs >= longestPendingMs && !state.saidPending;
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
    saidPending: state.saidPending || isStuck,
    changed: state.gone > 0 || describeStand(status) !== describeStand(state.status),
    notes,
  };
}

/** All of a status that counts as a change: not the time, which always passes. */
function describeStand(status: SessionStatus | undefined): string {
  if (!status) return '';
  const errors = status.errors.map(({ message, count }) => [message, count]);
  return JSON.stringify({ ...status, errors, startTime: '', endTime: '', duration: '' });
}

/**
 * How long the session has gone on, in milliseconds: by the server's clock as far as it tells, and by ours since; of one
 * that is complete, how long it took. Where the server does not tell, how long it has been waited for.
 */
export function measureElapsed({ status, seenMs, beganMs }: WaitState, nowMs: number): number {
  const told = parseServerDuration(status?.duration ?? '');
  if (told === undefined) return nowMs - beganMs;
  return status?.status === 'complete' ? told : told + (nowMs - seenMs);
}
