import type { Changes, SessionRecord, State } from '../state.js';
import { parseAge, parseTime } from '../time.js';

/** Deletes the sessions that have ended, once their beginning lies as far back as the options say. */
export function deleteOldSessions(state: State, nowMs: number): Changes {
  const sessions = new Map<string, undefined>();
  for (const [name, record] of state.sessions) {
    if (getDeletionMs(record, state) < nowMs) sessions.set(name, undefined);
  }
  return { sessions };
}

/**
 * When a session may be deleted; never, where it has not ended, where nothing shall be deleted (0), or where its
 * beginning is no time.
 */
export function getDeletionMs({ session }: SessionRecord, { options }: State): number {
  const { status, start_time } = session.status ?? {};
  const ageMs = parseAge(options.cleanup_completed_session_ttl);
  if (status !== 'complete' || ageMs === 0) return Infinity;
  const deletionMs = parseTime(start_time ?? '') + ageMs;
  return Number.isNaN(deletionMs) ? Infinity : deletionMs;
}
