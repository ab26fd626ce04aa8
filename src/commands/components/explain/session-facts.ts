import type { Client } from '../../../http/client.js';
import { toServiceFailure } from '../../../service/ask.js';
import type { ComponentDetails } from '../../../service/component-details.js';
import { fetchRecords } from '../../../service/fetch.js';
import { findSessions } from '../../../service/find-session.js';
import type { NodeFacts } from '../../../service/node-facts.js';
import { readSession, type Session } from '../../../service/session.js';

/** A list of all sessions is one request, where each by itself would be one. */
const mostByName = 4;

/**
 * The sessions of these nodes, by name; one that has been deleted is not there, and `known` is not asked for. Throws as
 * askService does.
 */
export async function findSessionFacts(
  client: Client,
  nodes: readonly ComponentDetails[],
  known?: Session,
): Promise<NodeFacts<Session>> {
  const names = new Set(nodes.map(({ session }) => session));
  const found = new Map(known && [[known.name, known]]);
  const unknown = [...names].filter((name) => !found.has(name));
  try {
    if (unknown.length <= mostByName) return new Map([...found, ...(await findSessions(client, unknown))]);
    const sessions = (await fetchRecords(client, 'v2.sessions.list')).map(readSession);
    return new Map(sessions.map((session) => [session.name, session]));
  } catch (error) {
    return { unavailable: toServiceFailure(error).message };
  }
}
