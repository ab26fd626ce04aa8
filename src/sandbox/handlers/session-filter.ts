import { readText } from '../query.js';
import type { Session, State } from '../state.js';
import { parseAge, parseTime } from '../time.js';

/** The sessions that a query asks for, by status and by age since their start. Throws Problem. */
export function filterSessions(query: URLSearchParams, state: State, nowMs: number): Session[] {
  const status = readText(query, 'status', 'V2SessionStatusLabel');
  const [minAgeMs, maxAgeMs] = [readAge(query, 'min_age'), readAge(query, 'max_age')];
  const sessions = Array.from(state.sessions.values(), (record) => record.session);
  return sessions.filter((session) => {
    const ageMs = nowMs - parseTime(session.status?.start_time ?? '');
    return (
      (status === undefined || session.status?.status === status) &&
      (minAgeMs === undefined || ageMs > minAgeMs) &&
      (maxAgeMs === undefined || ageMs < maxAgeMs)
    );
  });
}

function readAge(query: URLSearchParams, name: string): number | undefined {
  const text = readText(query, name, 'AgeString');
  return text === undefined ? undefined : parseAge(text);
}
