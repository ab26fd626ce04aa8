import type { Client } from '../../../http/client.js';
import { countNodes } from '../../../nodes/count.js';
import { hasFailed, streamComponents, type ComponentRecord, findComponents } from '../../../service/component.js';
import { fetchRecord } from '../../../service/fetch.js';
import {
  readSession,
  readSessionStatus,
  stagesNothing,
  type Session,
  type SessionStatus,
} from '../../../service/session.js';
import { compareNames } from '../../../util/natural-order.js';
import { describeDeparture, groupDepartures, type Departure } from './departures.js';
import { describeNode, type TroubledNode } from './groups.js';
import { readRecorded, type UnnamedNodes } from './recorded.js';

/** What went wrong in a session, as far as its nodes and its record tell. */
export interface Trouble {
  readonly session: Session;
  readonly status: SessionStatus;
  /** The nodes that failed or have an error, in natural order. */
  readonly nodes: readonly TroubledNode[];
  readonly unnamed: readonly UnnamedNodes[];
  readonly departures: readonly Departure[];
  /** How many nodes left it before its end, so that its record does not say how they did; while it runs, all that left. */
  readonly untold: number;
  /** The nodes that are its own no more, as they are now. */
  readonly elsewhere: ReadonlyMap<string, ComponentRecord>;
}

/** Reads every node of a session, and its record. Throws what the client throws, also ServerError (404) for an unknown session. */
export async function findTrouble(client: Client, name: string): Promise<Trouble> {
  const record = readSession(await fetchRecord(client, 'v2.sessions.describe', { session_id: name }));
  const session = { ...record, name };
  const status = readSessionStatus(await fetchRecord(client, 'v2.sessions.status.list', { session_id: name }));
  const isOver = session.status === 'complete';
  const present = new Set<string>();
  const found: TroubledNode[] = [];
  for await (const component of streamComponents(client, { session: name })) {
    present.add(component.id);
    const failed = hasFailed(component, isOver);
    if (failed || component.error !== '') found.push(describeNode(component, failed));
  }
  const absent = session.nodes.filter((id) => !present.has(id));
  const elsewhere = new Map((await findComponents(client, absent)).map((component) => [component.id, component]));
  const departures = stagesNothing(session, status) ? [] : groupDepartures(name, absent, elsewhere);
  const recorded = readRecorded(status, present, found);
  const gone = departures.filter(({ to }) => to !== 'staged').reduce((sum, { nodes }) => sum + nodes.length, 0);
  return {
    session,
    status,
    nodes: [...found, ...recorded.nodes].sort((a, b) => compareNames(a.id, b.id)),
    unnamed: recorded.unnamed,
    departures,
    untold: isOver ? Math.min(gone, Math.max(0, session.nodes.length - status.nodes)) : gone,
    elsewhere,
  };
}

/** Is it known that no node has failed in the session so far, those included that it has lost? */
export function isSound({ nodes, unnamed, untold, status }: Trouble): boolean {
  return untold === 0 && unnamed.length === 0 && status.failed === 0 && nodes.every(({ failed }) => !failed);
}

/** What is to be said of the nodes that a session has lost, and of what is known of them: sentences. */
export function describeLosses({ session: { name }, departures, nodes, unnamed, untold }: Trouble): string[] {
  const recorded = nodes.filter((node) => node.recorded).length;
  return [
    ...departures.map((departure) => describeDeparture(name, departure)),
    ...(untold > 0 ? [`${countNodes(untold)} left ${name} before its end: how that went is not known.`] : []),
    ...(recorded > 0
      ? [
          `${countNodes(recorded)} ${recorded === 1 ? 'is' : 'are'} only in the record of ${name}, which has at most ten names for each message.`,
        ]
      : []),
    ...unnamed.map(({ message, count }) => describeUnnamed(name, message.trim(), count)),
  ];
}

function describeUnnamed(name: string, message: string, count: number): string {
  const what = message === '' ? 'failed' : `had the error "${message}"`;
  return `In addition, ${countNodes(count)} of ${name} ${what}: the record of the session does not say which.`;
}
