import type { Client } from '../../../http/client.js';
import { compareNames } from '../../../util/natural-order.js';
import { isInTrouble, streamComponents, type ComponentRecord, findComponents } from '../../../service/component.js';
import { fetchRecord } from '../../../service/fetch.js';
import { readSession, type Session } from '../../../service/session.js';

/** Where nodes went that a session took, and that BOS does not count as its own now. */
export interface Departure {
  /** `session`: to the one named here. `staged`: it is only staged on them. `none`: to no session. `unknown`: BOS lost them. */
  readonly to: 'session' | 'staged' | 'none' | 'unknown';
  readonly session: string;
  readonly nodes: readonly string[];
}

/** What went wrong in a session, as far as BOS knows it by the session. */
export interface Trouble {
  readonly session: Session;
  /** The nodes that failed or have an error, in natural order. */
  readonly nodes: readonly ComponentRecord[];
  readonly departures: readonly Departure[];
}

/** Looks at every node of a session. Throws what the client throws, a session that is not there included (404). */
export async function findTrouble(client: Client, name: string): Promise<Trouble> {
  const session = readSession(await fetchRecord(client, 'v2.sessions.describe', { session_id: name }));
  const present = new Set<string>();
  const nodes: ComponentRecord[] = [];
  for await (const component of streamComponents(client, { session: name })) {
    present.add(component.id);
    if (isInTrouble(component)) nodes.push(component);
  }
  const absent = session.nodes.filter((id) => !present.has(id));
  const departures = groupDepartures(name, absent, await findComponents(client, absent));
  return { session, nodes: nodes.sort((a, b) => compareNames(a.id, b.id)), departures };
}

/** Nodes that a session has lost, by where they are now. One that came back meanwhile has not gone. */
function groupDepartures(name: string, absent: readonly string[], found: readonly ComponentRecord[]): Departure[] {
  const components = new Map(found.map((component) => [component.id, component]));
  const gone = absent
    .map((id) => ({ id, component: components.get(id) }))
    .filter(({ component }) => component?.session !== name)
    .map(({ id, component }) => {
      const to = nameDestination(name, component);
      return { id, to, session: to === 'session' ? (component?.session ?? '') : '' };
    });
  return [...Map.groupBy(gone, ({ to, session }) => `${to} ${session}`).values()].flatMap((group) =>
    group.slice(0, 1).map(({ to, session }) => ({ to, session, nodes: group.map(({ id }) => id) })),
  );
}

function nameDestination(name: string, component: ComponentRecord | undefined): Departure['to'] {
  if (!component) return 'unknown';
  if (component.stagedSession === name) return 'staged';
  return component.session === '' ? 'none' : 'session';
}
