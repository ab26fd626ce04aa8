import { computeStatus } from '../extended-status.js';
import { ServiceFault } from '../problem.js';
import type { StateChanges, SessionRecord, State } from '../state.js';
import { formatServiceTime } from '../time.js';

/** Ends each running session that has neither an enabled component nor a staged one left. */
export function completeSessions(state: State, nowMs: number): StateChanges {
  const sessions = new Map<string, SessionRecord>();
  for (const [key, record] of listFinished(state)) sessions.set(key, endSession(record, state, nowMs));
  return { sessions };
}

/** The running sessions, by their keys, that have nothing left to wait for. */
export function listFinished(state: State): [key: string, SessionRecord][] {
  const running = [...state.sessions].filter(([, { session }]) => session.status?.status === 'running');
  if (running.length === 0) return [];
  const busy = new Set<string | undefined>();
  for (const component of state.components.values()) {
    if (component.enabled) busy.add(component.session);
    busy.add(component.staged_state?.session);
  }
  return running.filter(([, { session }]) => !busy.has(session.name));
}

/** The session at its end. Its status is saved: what becomes of its components later is not its concern. */
export function endSession({ session }: SessionRecord, state: State, nowMs: number): SessionRecord {
  const status = { ...session.status, status: 'complete' as const, end_time: formatServiceTime(nowMs) };
  const ended = { session: { ...session, status } };
  return { ...ended, ...saveStatus(ended, state, nowMs) };
}

/** Nothing when the service fails on a time that somebody wrote into the session. */
function saveStatus(ended: SessionRecord, state: State, nowMs: number): Pick<SessionRecord, 'savedStatus'> {
  try {
    return { savedStatus: computeStatus(ended, state, nowMs) };
  } catch (error) {
    if (error instanceof ServiceFault) return {};
    throw error;
  }
}
