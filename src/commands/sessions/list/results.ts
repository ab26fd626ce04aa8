import { BosError } from '../../../errors/bos-error.js';
import { InterruptedError } from '../../../errors/outcome.js';
import { NetworkError } from '../../../errors/service.js';
import type { Client } from '../../../http/client.js';
import { fetchRecord } from '../../../service/fetch.js';
import { countOnce } from '../../../service/find-session.js';
import { readSession, readSessionStatus, type Session, type SessionStatus } from '../../../service/session.js';
import { isObject, type JsonObject, type JsonValue } from '../../../util/json/value.js';
import { formatSessionResult, hasNotBegun } from '../describe/session-result.js';

/** For the status of a session the server reads each of its nodes: so many are asked for at a time. */
const requestsAtOnce = 4;

/** In the place of what is not a session. */
const nothing: JsonObject = new Map();

type Results = (records: readonly JsonValue[], client: Client) => Promise<string[]>;

/** Tells the status of each session; undefined where the server does not tell. */
export type TellStatuses = (
  sessions: readonly Session[],
  client: Client,
) => Promise<readonly (SessionStatus | undefined)[]>;

/** Finds the results of sessions from their records. Where their status is not told it is `not known`. */
export function openResults(tellStatuses: TellStatuses = openStatuses()): Results {
  return async (records, client) => {
    const sessions = records.map((record) => readSession(isObject(record) ? record : nothing));
    const statuses = await tellStatuses(sessions, client);
    return sessions.map((session, index) => {
      const status = statuses[index];
      return formatSessionResult(session, status, status ? listTakers(session, status, sessions) : []);
    });
  };
}

/**
 * Asks for the status of sessions: at most one request for each, and only one as long as it is asked for when the session is
 * complete. Nobody waits for more once no response came.
 */
function openStatuses(): TellStatuses {
  const settled = new Map<string, SessionStatus>();
  return (sessions, client) => fetchStatuses(sessions, settled, client);
}

/** Two that tell the same: `ask` asks, and `recall` tells of the same sessions what was found, without asking again. */
export function rememberStatuses(): { readonly ask: TellStatuses; readonly recall: TellStatuses } {
  const known = new Map<string, SessionStatus | undefined>();
  const tellStatuses = openStatuses();
  return {
    ask: async (sessions, client) => {
      const statuses = await tellStatuses(sessions, client);
      for (const [index, session] of sessions.entries()) known.set(keyOf(session), statuses[index]);
      return statuses;
    },
    recall: (sessions) => Promise.resolve(sessions.map((session) => known.get(keyOf(session)))),
  };
}

/** The status of each session; `settled` has those of the complete ones, and gets more of them. Undefined where the server does not tell. */
async function fetchStatuses(
  sessions: readonly Session[],
  settled: Map<string, SessionStatus>,
  client: Client,
): Promise<(SessionStatus | undefined)[]> {
  const statuses = sessions.map((session) => settled.get(keyOf(session)));
  const queue = [...sessions.entries()]
    .filter(([index, session]) => statuses[index] === undefined && !hasNotBegun(session))
    .values();
  let isSilent = false;
  const work = async (): Promise<void> => {
    for (const [index, session] of queue) {
      if (isSilent) return;
      const status = await fetchStatus(session, client);
      if (status === 'silent') isSilent = true;
      else if (status) statuses[index] = status;
      if (typeof status === 'object' && session.status === 'complete') settled.set(keyOf(session), status);
    }
  };
  await Promise.all(Array.from({ length: requestsAtOnce }, work));
  return statuses;
}

/** Two tenants may have sessions of one name, and one may be made again. */
function keyOf({ name, tenant, startTime, status }: Session): string {
  return JSON.stringify([name, tenant, startTime, status]);
}

/** Undefined when the server refuses it: the list is worth more than what is missing in it. */
async function fetchStatus(session: Session, client: Client): Promise<SessionStatus | 'silent' | undefined> {
  try {
    const record = await fetchRecord(client, 'v2.sessions.status.list', { session_id: session.name });
    const status = readSessionStatus(record);
    // A node that is staged and at work counts twice: then there are more than the session was set up for.
    return countOnce(status, session.staged ? status.nodes - session.nodes.length : 0);
  } catch (error) {
    if (!(error instanceof BosError) || error instanceof InterruptedError) throw error;
    return error instanceof NetworkError ? 'silent' : undefined;
  }
}

/** The sessions of the list that have taken nodes from one: they began later, before its end, and have nodes of it. */
function listTakers(session: Session, status: SessionStatus, sessions: readonly Session[]): string[] {
  if (status.nodes >= session.nodes.length) return [];
  const own = new Set(session.nodes);
  return sessions
    .filter((other) => other !== session && beganLater(other, session) && isBefore(other.startTime, status.endTime))
    .filter((other) => other.nodes.some((id) => own.has(id)))
    .map(({ name }) => name);
}

function beganLater(other: Session, session: Session): boolean {
  return other.staged === session.staged && other.startTime >= session.startTime;
}

function isBefore(startTime: string, endTime: string): boolean {
  return endTime === '' || startTime <= endTime;
}
