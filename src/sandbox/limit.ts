import { isEveryNode, selectWithin, splitLimit } from '../nodes/limit-grammar.js';
import { newestRelease } from './release.js';
import type { StoredBootSet, StoredSession } from './records.js';
import { isEnabled, isLocked } from './trouble/trouble.js';
import type { World, WorldNode } from './world.js';

/** What of a session decides which nodes it acts on. */
type Choice = Partial<StoredSession>;

/** Why a session cannot be set up, in the service's words. */
export class SetupError extends Error {}

/**
 * The nodes of a boot set that a session acts on, in byte order: those it lists, of its groups and of its roles; within the
 * limit; not locked, since release 2.47; of its tenant; of its architecture; enabled in the inventory, unless the session
 * takes the others too. A list may name nodes that are not there: they are left out. Throws SetupError.
 */
export function selectBootSetNodes(bootSet: StoredBootSet, session: Choice, world: World): string[] {
  const isNew = isNewest(world);
  const tenant = session.tenant ? new Set(world.tenants[session.tenant]) : undefined;
  if (isNew && tenant) refuseForeign(bootSet.node_list ?? [], tenant);
  const named = new Set([
    ...(bootSet.node_list ?? []),
    ...(bootSet.node_groups ?? []).flatMap((group) => findNodes(world.groups, group) ?? []),
    ...(bootSet.node_roles_groups ?? []).flatMap((role) => nodesOfRole(world, role)),
  ]);
  const suits = (node: WorldNode): boolean => isOfArchitecture(node, bootSet.arch ?? 'X86');
  const fitting = new Set(world.nodes.filter((node) => named.has(node.id) && suits(node)).map(({ id }) => id));
  // Which of the two comes first shows when there is nothing left to limit, and the limit cannot be read.
  const within = applyLimit(isNew ? named : fitting, session.limit ?? '', world);
  return world.nodes
    .filter(({ id }) => fitting.has(id) && within.has(id) && (tenant?.has(id) ?? true))
    .filter((node) => isEnabled(node, world) || session.include_disabled === true)
    .filter((node) => !(isNew && isLocked(node, world)))
    .map(({ id }) => id)
    .sort();
}

/** Whether the release is the newest: an older one sets sessions up in another way. */
export function isNewest({ release = newestRelease }: World): boolean {
  return release === newestRelease;
}

/** A tenant's session fails as a whole when a list names a node that is not the tenant's. */
function refuseForeign(listed: readonly string[], tenant: ReadonlySet<string>): void {
  const foreign = [...new Set(listed)].filter((id) => !tenant.has(id));
  if (foreign.length === 0) return;
  throw new SetupError(
    `The session template includes nodes which do not exist or are not available to this tenant: ${foreign.join()}`,
  );
}

/**
 * The nodes within a limit: names of nodes, groups, partitions and roles, separated by commas and read from the left. Each adds
 * its nodes to what is let through; `&` keeps only those, `!` takes them away; `all` and `*` stand for every node. Of equal
 * names that of a role counts, then that of a partition. Numbers of nodes (`nid000001`) name nothing. Throws SetupError.
 */
export function applyLimit(nodes: ReadonlySet<string>, limit: string, world: World): ReadonlySet<string> {
  if (limit === '' || nodes.size === 0) return nodes;
  const terms = splitLimit(limit);
  // cray: a comma too many is an error, and these are its words.
  if (terms.some(({ effect, name }) => effect === 'add' && name === '')) {
    const reason = 'string index out of range';
    throw new SetupError(isNewest(world) ? `IndexError: ${reason}\n` : reason);
  }
  const kept = selectWithin(terms, ({ name }) => expand(name));
  return new Set([...nodes].filter((id) => kept.has(id)));

  function expand(name: string): ReadonlySet<string> {
    if (isEveryNode(name)) return nodes;
    const role = nodesOfRole(world, name);
    if (role.length > 0) return new Set(role);
    return new Set(findNodes(world.partitions ?? {}, name) ?? findNodes(world.groups, name) ?? [name]);
  }
}

/** A node without architecture counts as Unknown, which is not the UNKNOWN that an X86 boot set takes too. */
function isOfArchitecture({ arch = 'Unknown' }: WorldNode, wanted: string): boolean {
  return arch === wanted || (wanted === 'X86' && arch === 'UNKNOWN');
}

/** The nodes of a role (`Application`), or of a role and subrole (`Application_UAN`). */
function nodesOfRole(world: World, name: string): string[] {
  return world.nodes
    .filter(({ role, subRole }) => role === name || (subRole !== undefined && `${role ?? ''}_${subRole}` === name))
    .map(({ id }) => id);
}

/** The nodes in the list of that name; undefined where there is none. */
function findNodes(lists: World['groups'], name: string): readonly string[] | undefined {
  return Object.hasOwn(lists, name) ? lists[name] : undefined;
}
