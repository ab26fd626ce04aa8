import { AnswerError, NetworkError, ServerError } from '../errors/service.js';
import type { Client } from '../http/client.js';
import { flagAt, lookUp, numberAt, textAt } from '../output/path.js';
import { parseBody } from '../output/response-body.js';
import { isObject, type JsonValue } from '../util/json/value.js';

/** Whether a node is on, as far as the inventory knows. */
export type Power = 'on' | 'off' | 'unknown';

/** A node as the hardware inventory knows it. */
export interface InventoryNode {
  /** Its xname. */
  readonly id: string;
  /** Sessions ignore nodes that are not. */
  readonly enabled: boolean;
  /** Its power cannot be switched. */
  readonly locked: boolean;
  /** X86, ARM, Other or Unknown. */
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
  /** Names of nodes by role (`Application`), and by role and subrole (`Application_UAN`). */
  readonly roles: ReadonlyMap<string, readonly string[]>;
}

const on = new Set(['On', 'Standby', 'Halt', 'Ready']);

/**
 * The lists of `State/Components` and `groups` -> the inventory. Components without a name are ignored. Source: the HSM
 * schemas Component and Group.
 */
export function toInventory(components: readonly JsonValue[], groups: readonly JsonValue[]): Inventory {
  const named = components.filter((component) => textAt(component, 'ID') !== '');
  const members = named.flatMap((component) =>
    rolesOf(component).map((role) => ({ role, id: textAt(component, 'ID') })),
  );
  const byRole = Map.groupBy(members, ({ role }) => role);
  return {
    nodes: new Map(named.map(readNode).map((node) => [node.id, node])),
    roles: new Map(Array.from(byRole, ([role, nodes]) => [role, nodes.map(({ id }) => id)])),
    groups: new Map(groups.filter(isObject).map((group) => [textAt(group, 'label'), membersOf(group)])),
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
  if (role === '') return [];
  return subRole === '' ? [role] : [role, `${role}_${subRole}`];
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
 * Reads all nodes and groups from the hardware inventory: two requests. When it is unreachable, refuses or returns something
 * else, the reason is the result: a preview says much without it. Throws InterruptedError, and what the client throws beside
 * NetworkError and ServerError.
 */
export async function fetchInventory(client: Client): Promise<InventoryResult> {
  try {
    const components = await fetchList(client, '/State/Components', [['type', 'Node']], 'Components');
    return toInventory(components, await fetchList(client, '/groups', []));
  } catch (error) {
    const known = error instanceof ServerError || error instanceof NetworkError || error instanceof AnswerError;
    if (!known) throw error;
    return { unavailable: error.message };
  }
}

/** A list, which may be a member of the response. */
async function fetchList(
  client: Client,
  path: string,
  query: readonly (readonly [string, string])[],
  member?: string,
): Promise<JsonValue[]> {
  const answer = parseBody(
    await (await client.send({ method: 'GET', path: basePath + path, query, idempotent: true })).text(),
  );
  const value = answer.kind === 'value' ? answer.value : null;
  const list = member === undefined ? value : lookUp(value, member);
  if (Array.isArray(list)) return list;
  throw new AnswerError('The answer of the hardware inventory is not what was asked for.');
}
