import type { Client } from '../http/client.js';
import { lookUp, numberAt, textAt } from '../output/path.js';
import type { JsonValue } from '../util/json/value.js';
import { askService } from './ask.js';
import { askAboutNodes, askByQuery, listObjects, type NodeFacts } from './node-facts.js';

/** A node as the hardware inventory (HSM) has it; a missing member is empty. Source: the HSM schema Component. */
export interface HardwareRecord {
  readonly id: string;
  /** Unknown, Empty, Populated, Off, On, Standby, Halt or Ready. */
  readonly state: string;
  /** OK, Warning, Alert or Locked. */
  readonly flag: string;
  /** The power operators of BOS pass over a node that is not. */
  readonly enabled: boolean;
  readonly locked: boolean;
  readonly role: string;
  readonly subRole: string;
  /** X86, ARM, Other or UNKNOWN. */
  readonly arch: string;
  /** Its number; 0 when it has none. */
  readonly nid: number;
}

/** A controller (BMC) as the hardware inventory found it. Source: the HSM schema RedfishEndpoint. */
export interface ControllerRecord {
  readonly id: string;
  /** Of the last discovery: DiscoverOK, HTTPsGetFailed, NotYetQueried, … */
  readonly status: string;
  /** When that was, as the server writes it. */
  readonly attemptTime: string;
}

/** What a node is a member of. Source: the HSM schema Membership. */
export interface MembershipRecord {
  readonly id: string;
  readonly groups: readonly string[];
  /** Empty when it is in none. */
  readonly partition: string;
}

const basePath = '/apis/smd/hsm/v2';

/** So many names are in one query. */
const mostInQuery = 200;

/** Nodes in the hardware inventory, by their names: one request for up to 5,000. Throws as askService does. */
export function findHardware(client: Client, nodes: readonly string[]): Promise<NodeFacts<HardwareRecord>> {
  return askAboutNodes(nodes, {
    most: 5000,
    ask: (ComponentIDs) => askService(client, `${basePath}/State/Components/Query`, [], { body: { ComponentIDs } }),
    read: (value) => listObjects(value, 'Components')?.map(readHardware),
    nameOf: ({ id }) => id,
  });
}

/** Controllers in the hardware inventory, by their names: one request for up to 200. Throws as askService does. */
export function findControllers(client: Client, controllers: readonly string[]): Promise<NodeFacts<ControllerRecord>> {
  return askAboutNodes(controllers, {
    most: mostInQuery,
    ask: askByQuery(client, `${basePath}/Inventory/RedfishEndpoints`, 'id'),
    read: (value) => listObjects(value, 'RedfishEndpoints')?.map(readController),
    nameOf: ({ id }) => id,
  });
}

/** The groups and partitions of nodes, by their names: one request for up to 200. Throws as askService does. */
export function findMemberships(client: Client, nodes: readonly string[]): Promise<NodeFacts<MembershipRecord>> {
  return askAboutNodes(nodes, {
    most: mostInQuery,
    ask: askByQuery(client, `${basePath}/memberships`, 'id'),
    read: (value) => listObjects(value, '')?.map(readMembership),
    nameOf: ({ id }) => id,
  });
}

/** The controller of a node: `x1c0s2b0n1` -> `x1c0s2b0`. */
export function nameController(node: string): string {
  return node.replace(/n[0-9]+$/, '');
}

function readHardware(record: JsonValue): HardwareRecord {
  return {
    id: textAt(record, 'ID'),
    state: textAt(record, 'State'),
    flag: textAt(record, 'Flag'),
    enabled: lookUp(record, 'Enabled') !== false,
    locked: lookUp(record, 'Locked') === true,
    role: textAt(record, 'Role'),
    subRole: textAt(record, 'SubRole'),
    arch: textAt(record, 'Arch'),
    nid: numberAt(record, 'NID'),
  };
}

function readMembership(record: JsonValue): MembershipRecord {
  const labels = lookUp(record, 'groupLabels');
  return {
    id: textAt(record, 'id'),
    groups: Array.isArray(labels) ? labels.filter((label) => typeof label === 'string') : [],
    partition: textAt(record, 'partitionName'),
  };
}

/** What the schema calls LastStatus and LastAttempt has longer names in responses. */
function readController(record: JsonValue): ControllerRecord {
  const info = lookUp(record, 'DiscoveryInfo') ?? null;
  return {
    id: textAt(record, 'ID'),
    status: textAt(info, 'LastDiscoveryStatus') || textAt(info, 'LastStatus'),
    attemptTime: textAt(info, 'LastDiscoveryAttempt') || textAt(info, 'LastAttempt'),
  };
}
