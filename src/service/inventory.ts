import type { Client } from '../http/client.js';
import { flagAt, lookUp, numberAt, textAt } from '../output/path.js';
import { isObject, type JsonValue } from '../util/json/value.js';
import { askService } from './ask.js';

/** Whether a node is on, as far as the inventory knows. */
export type Power = 'on' | 'off' | 'unknown';

/** A node as the hardware inventory knows it. */
export interface InventoryNode {
  /** Its xname. */
  readonly id: string;
  /** Sessions ignore nodes that are not. */
  readonly enabled: boolean;
  /** New releases of BOS leave it out; its power cannot be switched. */
  readonly locked: boolean;
  /** X86, ARM, Other or UNKNOWN; empty when it has none. */
  readonly arch: string;
  /** Its number; 0 when it has none. */
  readonly nid: number;
  readonly power: Power;
}

/** What the hardware inventory (HSM) says of the nodes of a system. */
export interface Inventory {
  readonly nodes: ReadonlyMap<string, InventoryNode>;
  /** Names of nodes by the label of the group. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Names of nodes by the name of the partition. */
  readonly partitions: ReadonlyMap<string, readonly string[]>;
  /** Names of nodes by role (`Application`), and by role and subrole (`Application_UAN`). */
  readonly roles: ReadonlyMap<string, readonly string[]>;
  /** Why the partitions are not known, as a sentence. */
  readonly partitionsProblem?: string;
}

/** The nodes of a name in a limit; undefined for a name that is nowhere. Of equal names a role counts, then a partition. */
export function findNamedNodes({ roles, partitions, groups }: Inventory, name: string): readonly string[] | undefined {
  return roles.get(name) ?? partitions.get(name) ?? groups.get(name);
}

const on = new Set(['On', 'Standby', 'Halt', 'Ready']);

/**
 * The lists of `State/Components`, `groups`, `partitions` and `locks/status` (of locked nodes alone) -> the inventory.
 * Components without a name are ignored. Source: the HSM schemas Component, Group, Partition and AdminStatusCheck.
 */
export function toInventory(
  components: readonly JsonValue[],
  groups: readonly JsonValue[],
  partitions: readonly JsonValue[] = [],
  locks: readonly JsonValue[] = [],
): Inventory {
  const named = components.filter((component) => textAt(component, 'ID') !== '');
  const members = named.flatMap((component) =>
    rolesOf(component).map((role) => ({ role, id: textAt(component, 'ID') })),
  );
  const byRole = Map.groupBy(members, ({ role }) => role);
  const locked = new Set(locks.filter((lock) => lookUp(lock, 'Locked') !== false).map((lock) => textAt(lock, 'ID')));
  const nodes = named.map(readNode).map((node) => (locked.has(node.id) ? { ...node, locked: true } : node));
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    roles: new Map(Array.from(byRole, ([role, nodes]) => [role, nodes.map(({ id }) => id)])),
    groups: new Map(groups.filter(isObject).map((group) => [textAt(group, 'label'), membersOf(group)])),
    partitions: new Map(partitions.filter(isObject).map((part) => [textAt(part, 'name'), membersOf(part)])),
  };
}

function readNode(component: JsonValue): InventoryNode {
  const state = textAt(component, 'State');
  return {
    id: textAt(component, 'ID'),
    enabled: lookUp(component, 'Enabled') !== false,
    locked: flagAt(component, 'Locked'),
    arch: textAt(component, 'Arch'),
    nid: numberAt(component, 'NID'),
    power: on.has(state) ? 'on' : state === 'Off' ? 'off' : 'unknown',
  };
}

function rolesOf(component: JsonValue): string[] {
  const [role, subRole] = [textAt(component, 'Role'), textAt(component, 'SubRole')];
  return [...(role === '' ? [] : [role]), ...(subRole === '' ? [] : [`${role}_${subRole}`])];
}

function membersOf(group: JsonValue): string[] {
  const ids = lookUp(group, 'members.ids');
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

/** The path of the hardware inventory at the API gateway of a system. */
const basePath = '/apis/smd/hsm/v2';

/** The inventory, or why it cannot be read, as a sentence. */
type InventoryResult = Inventory | { readonly unavailable: string };

/**
 * Reads all nodes, groups and partitions from the hardware inventory, and which nodes are locked, side by side. When nodes or
 * groups cannot be read, the reason is the result: a preview says much without it. Throws as askService does.
 */
export async function fetchInventory(client: Client): Promise<InventoryResult> {
  const [components, groups, partitions, locks] = await Promise.all([
    fetchRecords(client, '/State/Components', [['type', 'Node']], 'Components'),
    fetchRecords(client, '/groups', []),
    fetchRecords(client, '/partitions', []),
    fetchRecords(client, '/locks/status', lockedNodes, 'Components'),
  ]);
  if ('unavailable' in components) return components;
  if ('unavailable' in groups) return groups;
  const parts = 'unavailable' in partitions ? [] : partitions;
  const inventory = toInventory(components, groups, parts, 'unavailable' in locks ? [] : locks);
  return 'unavailable' in partitions ? { ...inventory, partitionsProblem: partitions.unavailable } : inventory;
}

/** As BOS asks for them. */
const lockedNodes = [
  ['type', 'Node'],
  ['locked', 'true'],
] as const;

/** A list, which may be a member of the response. */
async function fetchRecords(
  client: Client,
  path: string,
  query: readonly (readonly [string, string])[],
  member?: string,
): Promise<readonly JsonValue[] | { readonly unavailable: string }> {
  const asked = await askService(client, basePath + path, query);
  if ('problem' in asked) return { unavailable: asked.problem.message };
  const list = member === undefined ? asked.value : lookUp(asked.value, member);
  return Array.isArray(list)
    ? list
    : { unavailable: 'The response of the hardware inventory is not what was expected.' };
}
