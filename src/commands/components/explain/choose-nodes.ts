import type { Client } from '../../../http/client.js';
import { hasFailed } from '../../../service/component.js';
import {
  findComponentDetails,
  streamComponentDetails,
  type ComponentDetails,
} from '../../../service/component-details.js';
import { fetchRecord, type Given } from '../../../service/fetch.js';
import { readSession, type Session } from '../../../service/session.js';

/** The nodes that BOS knows, by name. */
export type Components = ReadonlyMap<string, ComponentDetails>;

/** The nodes with these names that BOS knows, by name. Throws as streamRecords does. */
export async function findNamed(client: Client, ids: readonly string[]): Promise<Components> {
  const [id] = ids;
  if (ids.length !== 1 || id === undefined) return collect(client, { ids: ids.join(',') });
  const found = await findComponentDetails(client, id);
  return new Map(found && [[id, found]]);
}

/** The nodes that BOS has given up, by name. Throws as streamRecords does. */
export async function findFailed(client: Client): Promise<Components> {
  const [failed, held] = [await collect(client, { status: 'failed' }), await collect(client, { status: 'on_hold' })];
  return keepFailed(new Map([...failed, ...held]));
}

/**
 * The nodes of a session, those that it has lost included, and the names of all of them: BOS may not know one any more. Throws
 * as streamRecords does, also ServerError (404) for an unknown session.
 */
export async function findNodesOf(
  client: Client,
  name: string,
): Promise<{ session: Session; ids: string[]; components: Components }> {
  const session = readSession(await fetchRecord(client, 'v2.sessions.describe', { session_id: name }));
  const own = await collect(client, { session: name });
  const staged = session.staged ? await collect(client, { staged_session: name }) : new Map<string, ComponentDetails>();
  const lost = session.nodes.filter((id) => !own.has(id) && !staged.has(id));
  const gone = lost.length === 0 ? new Map<string, ComponentDetails>() : await collect(client, { ids: lost.join(',') });
  return {
    session: { ...session, name },
    ids: [...new Set([...own.keys(), ...staged.keys(), ...lost])],
    components: new Map([...own, ...staged, ...gone]),
  };
}

/** Those of the nodes that BOS has given up: of one that works on them it may still be at work. */
export function keepFailed(nodes: Components): Components {
  return new Map([...nodes].filter(([, node]) => hasFailed(node, false)));
}

async function collect(client: Client, given: Given): Promise<Components> {
  const found = new Map<string, ComponentDetails>();
  for await (const node of streamComponentDetails(client, given)) found.set(node.id, node);
  return found;
}
