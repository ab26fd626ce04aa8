import type { Client } from '../../../http/client.js';
import type { Column } from '../../../output/layout.js';
import { findHardware, type HardwareRecord } from '../../../service/hardware.js';
import { findNodeConfigurations, type ConfigurationRecord } from '../../../service/node-configuration.js';
import type { NodeFacts } from '../../../service/node-facts.js';
import { findPower, type PowerRecord } from '../../../service/power.js';
import { toJsonValue, type JsonObject } from '../../../util/json/value.js';
import type { joinedNames } from '../parameters.js';

/** A service beside BOS, as the list of nodes is joined with what it says. */
export interface JoinedService {
  readonly name: (typeof joinedNames)[number];
  /** What people call it. */
  readonly title: string;
  /** Their paths lead into the members that `find` and `unknown` have. */
  readonly columns: readonly Column[];
  /** So many nodes are in one request. */
  readonly most: number;
  /** What it says of nodes, as members of their records. Throws as askService does. */
  find(client: Client, ids: readonly string[]): Promise<NodeFacts<JsonObject>>;
  /** The members of a node of which it says nothing. */
  readonly unknown: JsonObject;
}

/** All that can be joined, in the order of their columns. */
export const services: readonly JoinedService[] = [
  {
    name: 'hsm',
    title: 'HSM',
    columns: [
      added('hsm.state', 'hsm state', 13, 'state'),
      added('hsm.flag', 'hsm flag', 9),
      added('role', 'role', 3),
      added('nid', 'nid', 5),
    ],
    most: 5000,
    ...join(findHardware, showHardware),
  },
  {
    name: 'power',
    title: 'PCS',
    columns: [added('power', 'power', 12, 'state')],
    most: 5000,
    ...join(findPower, (node?: PowerRecord) => ({ power: node?.state || null })),
  },
  {
    name: 'cfs',
    title: 'CFS',
    columns: [added('cfs.status', 'cfs status', 11, 'state'), added('cfs.errors', 'cfs errors', 10)],
    most: 200,
    ...join(findNodeConfigurations, (node?: ConfigurationRecord) => ({
      cfs: { status: node?.status || null, errors: node?.errors ?? null },
    })),
  },
];

/** No node has the number 0. */
function showHardware(node?: HardwareRecord): object {
  const { state, flag, role, nid } = node ?? {};
  return { hsm: { state: state || null, flag: flag || null }, role: role || null, nid: nid || null };
}

/** What is asked for by name goes after what nobody has asked for, where the terminal is narrow. */
function added(path: string, title: string, weight: number, as?: 'state'): Column {
  return { name: path, path, title, weight, added: true, ...(as && { as }) };
}

type Find<Fact> = (client: Client, ids: readonly string[]) => Promise<NodeFacts<Fact>>;

function join<Fact>(find: Find<Fact>, show: (fact?: Fact) => object): Pick<JoinedService, 'find' | 'unknown'> {
  const showMembers = (fact?: Fact): JsonObject =>
    new Map(Object.entries(show(fact)).map(([name, value]) => [name, toJsonValue(value)]));
  return {
    unknown: showMembers(),
    async find(client, ids) {
      const facts = await find(client, ids);
      if ('unavailable' in facts) return facts;
      return new Map(Array.from(facts, ([id, fact]) => [id, showMembers(fact)]));
    },
  };
}
