import { computeStatus } from '../extended-status.js';
import type { Changes, SessionRecord, State } from '../state.js';
import { formatTime } from '../time.js';

/** Ends each running session that has neither an enabled component nor a staged one left. */
export function completeSessions(state: State, nowMs: number): Changes {
  const busy = new Set<string | undefined>();
  for (const component of state.components.values()) {
    if (component.enabled) busy.add(component.session);
    busy.add(component.staged_state?.session);
  }
  const sessions = new Map<string, SessionRecord>();
  for (const [name, record] of state.sessions) {
    if (record.session.status?.status !== 'running' || busy.has(name)) continue;
    sessions.set(name, endSession(record, state, nowMs));
  }
  return { sessions };
}

/** The session at its end. Its status is saved: what becomes of its components later is not its concern. */
export function endSession({ session }: SessionRecord, state: State, nowMs: number): SessionRecord {
  const status = { ...session.status, status: 'complete' as const, end_time: formatTime(nowMs) };
  const ended = { session: { ...session, status } };
  return { ...ended, savedStatus: computeStatus(ended, state, nowMs) };
}
