import { ServerError } from '../errors/service.js';
import type { Client } from '../http/client.js';
import { textAt } from '../output/path.js';
import type { JsonValue } from '../util/json/value.js';
import { askService, type Asked } from './ask.js';
import { askAboutNodes, askByQuery, listObjects, type NodeFacts } from './node-facts.js';

/** The power of a node as the power control service (PCS) has it; a missing member is empty. */
export interface PowerRecord {
  readonly id: string;
  /** on, off or undefined. */
  readonly state: string;
  /** Whether its controller responds: available or unavailable. */
  readonly management: string;
  readonly error: string;
  /** When PCS learnt this, as the server writes it. */
  readonly updateTime: string;
}

const path = '/apis/power-control/v1/power-status';

/** So many names are in one query. */
const mostInQuery = 200;

/**
 * The power of nodes, by their names: one request for up to 5,000; where a release takes no POST, one for up to 200. Throws as
 * askService does.
 */
export async function findPower(client: Client, nodes: readonly string[]): Promise<NodeFacts<PowerRecord>> {
  const refusals = new Set<number>();
  const post = async (xname: readonly string[]): Promise<Asked> => {
    const asked = await askService(client, path, [], { body: { xname } });
    if ('problem' in asked && asked.problem instanceof ServerError) refusals.add(asked.problem.status);
    return asked;
  };
  const question = {
    read: (value: JsonValue) => listObjects(value, 'status')?.map(readPower),
    nameOf: ({ id }: PowerRecord) => id,
  };
  const found = await askAboutNodes(nodes, { most: 5000, ask: post, ...question });
  return refusals.has(404) || refusals.has(405)
    ? askAboutNodes(nodes, { most: mostInQuery, ask: askByQuery(client, path, 'xname'), ...question })
    : found;
}

function readPower(record: JsonValue): PowerRecord {
  return {
    id: textAt(record, 'xname'),
    state: textAt(record, 'powerState').toLowerCase(),
    management: textAt(record, 'managementState').toLowerCase(),
    error: textAt(record, 'error'),
    updateTime: textAt(record, 'lastUpdated'),
  };
}
