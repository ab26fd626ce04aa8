import type { Client } from '../http/client.js';
import { streamComponents } from './component.js';
import { fetchRecords, findRecord } from './fetch.js';
import { readSession, readSessionStatus, type Session, type SessionStatus } from './session.js';

/**
 * The status of a session, each node counted once; undefined when the service knows no such session. BOS counts a node twice
 * that has a session staged and works on it: which those are only the nodes tell, so they are read then. Throws what the
 * client throws, and AnswerError.
 */
export async function findSessionStatus(client: Client, name: string): Promise<SessionStatus | undefined> {
  const record = await findRecord(client, 'v2.sessions.status.list', { session_id: name });
  if (!record) return undefined;
  const status = readSessionStatus(record);
  if (status.staged === 0 || status.staged === status.nodes) return status;
  let both = 0;
  for await (const node of streamComponents(client, { session: name })) {
    if (node.session === name && node.stagedSession === name) both += 1;
  }
  return countOnce(status, both);
}

/** The status without the second count of the nodes that are counted twice, of which there are `both`. */
export function countOnce(status: SessionStatus, both: number): SessionStatus {
  const twice = Math.max(0, Math.min(both, status.staged));
  return { ...status, nodes: status.nodes - twice, staged: status.staged - twice };
}

/** The sessions with these names, as far as they exist, by name. Throws what the client throws, and AnswerError. */
export async function findSessions(client: Client, names: Iterable<string>): Promise<Map<string, Session>> {
  const found = new Map<string, Session>();
  for (const name of new Set(names)) {
    const record = name === '' ? undefined : await findRecord(client, 'v2.sessions.describe', { session_id: name });
    if (record) found.set(name, readSession(record));
  }
  return found;
}

/** The sessions that BOS has not begun yet. Throws what the client throws, and AnswerError. */
export async function findPendingSessions(client: Client): Promise<Session[]> {
  return (await fetchRecords(client, 'v2.sessions.list', { status: 'pending' })).map(readSession);
}
