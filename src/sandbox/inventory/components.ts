import { ServiceProblem } from '../problem.js';
import type { MachineNode, State } from '../state.js';
import type { World, WorldNode } from '../world.js';
import { isEnabled, isLocked } from '../trouble/trouble.js';
import { canonizeXname } from '../xname.js';

/** A node as the inventory shows it. */
type InventoryComponent = ReturnType<typeof describeNode>;

/**
 * The nodes that pass every filter of a query, with as much of each as it asks for. Of several values of one filter any
 * will do; `!` before one excludes it. Throws ServiceProblem.
 */
export function listComponents(query: URLSearchParams, state: State): Partial<InventoryComponent>[] {
  return filterComponents(listAll(state), query, state);
}

function filterComponents(
  components: readonly InventoryComponent[],
  query: URLSearchParams,
  state: State,
): Partial<InventoryComponent>[] {
  const names = [...new Set(query.keys())];
  const filters = names
    .filter((name) => !isView(name))
    .map((name) => makeFilter(name.toLowerCase(), query.getAll(name), state));
  const found = components.filter((component) => filters.every((passes) => passes(component)));
  const view = names.find((name) => isView(name) && query.get(name)?.toLowerCase() === 'true');
  return view === undefined ? found : found.map((component) => pickMembers(component, view.toLowerCase()));
}

/** Members that are shown beside the name and the type, where a query asks for no more. */
const views: Readonly<Record<string, readonly (keyof InventoryComponent)[]>> = {
  stateonly: ['State', 'Flag'],
  flagonly: ['Flag'],
  roleonly: ['Role', 'SubRole'],
  nidonly: ['NID'],
};

function isView(name: string): boolean {
  return Object.hasOwn(views, name.toLowerCase());
}

function pickMembers(component: InventoryComponent, view: string): Partial<InventoryComponent> {
  const shown: readonly string[] = ['ID', 'Type', ...(views[view] ?? [])];
  return Object.fromEntries(Object.entries(component).filter(([name]) => shown.includes(name)));
}

/** The nodes that a body names, and that pass its further filters. Throws ServiceProblem. */
export function queryComponents(body: unknown, state: State): Partial<InventoryComponent>[] {
  const { ComponentIDs: ids, ...filters } = (body ?? {}) as Record<string, unknown>;
  if (!isTexts(ids) || ids.length === 0) throw new ServiceProblem(400, 'Missing IDs');
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries(filters)) {
    const texts = isView(name) ? [String(values)] : values;
    if (!isTexts(texts)) throw new ServiceProblem(400, `bad query param: ${name} is not a list of texts`);
    for (const value of texts) query.append(name, value);
  }
  const named = new Set(ids.map(canonizeXname));
  return filterComponents(listAll(state, named), query, state);
}

/** Throws ServiceProblem 404. */
export function findComponent(name: string, state: State): InventoryComponent {
  const found = listAll(state).find(({ ID }) => ID === canonizeXname(name));
  if (!found) throw new ServiceProblem(404, 'no such xname.', 'Not Found');
  return found;
}

/** All nodes, or those that are named: thousands are asked about by hundreds. */
function listAll({ world, nodes }: State, named?: ReadonlySet<string>) {
  const wanted = named ? world.nodes.filter(({ id }) => named.has(id)) : world.nodes;
  return wanted.map((node) => describeNode(node, nodes.get(node.id), world));
}

function describeNode(node: WorldNode, now: MachineNode | undefined, world: World) {
  return {
    ID: node.id,
    Type: 'Node',
    State: describeState(now),
    Flag: 'OK',
    Enabled: isEnabled(node, world),
    ...(node.role !== undefined && { Role: node.role }),
    ...(node.subRole !== undefined && { SubRole: node.subRole }),
    NID: node.nid,
    NetType: 'Sling',
    ...(node.arch !== undefined && { Arch: node.arch }),
    Class: node.class,
    Locked: isLocked(node, world),
  };
}

/** A node that is on is not ready before it has booted. */
function describeState(node: MachineNode | undefined): 'Off' | 'On' | 'Ready' {
  if (node?.power !== 'on') return 'Off';
  return node.bootedAtMs === undefined && !node.isStuck ? 'Ready' : 'On';
}

type Filter = (component: InventoryComponent) => boolean;

const plainFilters: Readonly<Record<string, (component: InventoryComponent) => string>> = {
  id: ({ ID }) => ID,
  type: ({ Type }) => Type,
  state: ({ State }) => State,
  flag: ({ Flag }) => Flag,
  enabled: ({ Enabled }) => String(Enabled),
  role: ({ Role }) => Role ?? '',
  subrole: ({ SubRole }) => SubRole ?? '',
  nid: ({ NID }) => String(NID),
  arch: ({ Arch }) => Arch ?? '',
  class: ({ Class }) => Class,
  locked: ({ Locked }) => String(Locked),
  // What no node here has.
  softwarestatus: () => '',
  subtype: () => '',
};

function makeFilter(name: string, values: readonly string[], { world }: State): Filter {
  if (name === 'nid_start' || name === 'nid_end') {
    const bound = readNid(name, values[0] ?? '');
    return ({ NID }) => (name === 'nid_start' ? NID >= bound : NID <= bound);
  }
  if (name === 'group') return filterByMembership(values, world.groups);
  if (name === 'partition') return filterByMembership(values, world.partitions ?? {});
  const read = Object.hasOwn(plainFilters, name) ? plainFilters[name] : undefined;
  if (!read) throw new ServiceProblem(400, `bad query param: ${name} is not supported`);
  const wanted = values.filter((value) => !value.startsWith('!')).map((value) => value.toLowerCase());
  const unwanted = values.filter((value) => value.startsWith('!')).map((value) => value.slice(1).toLowerCase());
  return (component) => {
    const value = read(component).toLowerCase();
    return (wanted.length === 0 || wanted.includes(value)) && !unwanted.includes(value);
  };
}

/** `NULL` stands for the nodes in no list. */
function filterByMembership(names: readonly string[], lists: World['groups']): Filter {
  const listed = new Set(Object.values(lists).flat());
  const members = new Set(names.flatMap((name) => (Object.hasOwn(lists, name) && lists[name]) || []));
  return ({ ID }) => members.has(ID) || (names.includes('NULL') && !listed.has(ID));
}

/** Throws ServiceProblem 400. */
function readNid(name: string, text: string): number {
  if (/^[0-9]{1,9}$/.test(text)) return Number(text);
  throw new ServiceProblem(400, `bad query param: ${name} is not a number of a node`);
}

export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
