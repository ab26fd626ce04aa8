import { ServiceFault } from '../problem.js';
import { readQueryText } from '../query.js';
import type { State } from '../state.js';
import type { StoredSession } from '../records.js';
import { parseAge } from '../../util/duration.js';
import { parseServiceTime } from '../time.js';

/** An age that reaches back beyond the year 1. */
export class TooOld extends Error {}

/**
 * The sessions that a query asks for, by status and by age since their start; `readAge` is how the release reads a
 * parameter with an age, in milliseconds. Throws ServiceProblem, TooOld.
 */
export function filterSessions(
  query: URLSearchParams,
  state: State,
  nowMs: number,
  readAge: (query: URLSearchParams, name: string) => number | undefined = readStrictAge,
): StoredSession[] {
  const status = readQueryText(query, 'status', 'V2SessionStatusLabel');
  const [minAgeMs, maxAgeMs] = [readAge(query, 'min_age'), readAge(query, 'max_age')];
  for (const ageMs of [minAgeMs, maxAgeMs]) {
    if (ageMs !== undefined && nowMs - ageMs < yearOneMs) throw new TooOld('date value out of range');
  }
  const sessions = Array.from(state.sessions.values(), (record) => record.session);
  return sessions.filter((session) => {
    if (status !== undefined && session.status?.status !== status) return false;
    if (minAgeMs === undefined && maxAgeMs === undefined) return true;
    const ageMs = nowMs - readStart(session);
    // Starts are kept in full seconds, and the service's clock runs finer: no session is quite new.
    return ageMs >= (minAgeMs ?? -Infinity) && ageMs < (maxAgeMs ?? Infinity);
  });
}

function readStrictAge(query: URLSearchParams, name: string): number | undefined {
  const text = readQueryText(query, name, 'AgeString');
  return text === undefined ? undefined : parseAge(text);
}

const yearOneMs = Date.parse('0001-01-01T00:00:00Z');

/** Throws ServiceFault for a start that is not a time: whoever patched it may have written anything. */
function readStart({ status }: StoredSession): number {
  const startMs = parseServiceTime(status?.start_time ?? '');
  if (Number.isNaN(startMs)) throw new ServiceFault();
  return startMs;
}
