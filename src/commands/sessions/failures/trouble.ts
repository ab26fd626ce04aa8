import type { Client } from '../../../http/client.js';
import { countNodes } from '../../../nodes/count.js';
import { foldNodes } from '../../../nodes/fold.js';
import { isInTrouble, streamComponents, type ComponentRecord, findComponents } from '../../../service/component.js';
import { fetchRecord } from '../../../service/fetch.js';
import { readSession, type Session } from '../../../service/session.js';
import { compareNames } from '../../../util/natural-order.js';
import { quoteShell } from '../../../util/quote-shell.js';

/** Nodes that a session had and that BOS does not count as its own any more, by where they are now. */
interface Departure {
  /** `session`: to that other session. `staged`: the session is only staged on them. `none`: to no session. `unknown`: BOS lost them. */
  readonly to: 'session' | 'staged' | 'none' | 'unknown';
  readonly session: string;
  readonly nodes: readonly string[];
}

/** What went wrong in a session, as far as the records of its nodes tell. */
export interface Trouble {
  readonly session: Session;
  /** The nodes that failed or have an error, in natural order. */
  readonly nodes: readonly ComponentRecord[];
  readonly departures: readonly Departure[];
}

/** Reads every node of a session. Throws what the client throws, also ServerError (404) for an unknown session. */
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

/** The warning about nodes that a session has lost: what went wrong with them cannot be read any more. */
export function describeDeparture(name: string, { to, session, nodes }: Departure): string {
  const folded = foldNodes(nodes);
  const count = countNodes(nodes.length, 'plain');
  const [are, belong, them] = nodes.length === 1 ? ['is', 'belongs', 'it'] : ['are', 'belong', 'them'];
  switch (to) {
    case 'session':
      return `${count} of ${name} ${belong} to session ${session} now, and what went wrong before is not known any more: ${folded}`;
    case 'staged':
      return `${count} of ${name} ${are} only staged: ${folded}. \`bos v2 applystaged create --xnames ${quoteShell(folded)}\` starts ${them}.`;
    case 'none':
      return `${count} of ${name} ${belong} to no session any more: ${folded}`;
    case 'unknown':
      return `${count} of ${name} ${are} not known to BOS any more: ${folded}`;
  }
}

/** The absent nodes by where they are now. A node that came back meanwhile is left out. */
function groupDepartures(name: string, absent: readonly string[], found: readonly ComponentRecord[]): Departure[] {
  const components = new Map(found.map((component) => [component.id, component]));
  const gone = absent
    .map((id) => ({ id, component: components.get(id) }))
    .filter(({ component }) => component?.session !== name)
    .map(({ id, component }) => {
      const to = findDestination(name, component);
      return { id, to, session: to === 'session' ? (component?.session ?? '') : '' };
    });
  return [...Map.groupBy(gone, ({ to, session }) => `${to} ${session}`).values()].flatMap((group) =>
    group.slice(0, 1).map(({ to, session }) => ({ to, session, nodes: group.map(({ id }) => id) })),
  );
}

function findDestination(name: string, component: ComponentRecord | undefined): Departure['to'] {
  if (!component) return 'unknown';
  if (component.stagedSession === name) return 'staged';
  return component.session === '' ? 'none' : 'session';
}
