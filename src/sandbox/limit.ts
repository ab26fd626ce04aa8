import { isEveryNode, selectWithin, splitLimit } from '../nodes/limit-grammar.js';
import type { StoredBootSet, StoredSession } from './records.js';
import type { World, WorldNode } from './world.js';

/** What of a session decides which nodes it acts on. */
type Choice = Partial<StoredSession>;

/** A limit that cannot be read. */
export class LimitError extends Error {}

/**
 * The nodes of a boot set that a session acts on, in byte order: those it lists, of its groups and of its roles; of its
 * architecture; within the limit; enabled in the inventory, unless the session takes the others too; of its tenant. A
 * list may name nodes that are not there: they are left out. Throws LimitError.
 */
export function selectBootSetNodes(bootSet: StoredBootSet, session: Choice, world: World): string[] {
  const named = new Set([
    ...(bootSet.node_list ?? []),
    ...(bootSet.node_groups ?? []).flatMap((group) => nodesOfGroup(world, group) ?? []),
    ...(bootSet.node_roles_groups ?? []).flatMap((role) => nodesOfRole(world, role)),
  ]);
  const fitting = world.nodes.filter((node) => named.has(node.id) && isOfArchitecture(node, bootSet.arch ?? 'X86'));
  const within = applyLimit(new Set(fitting.map(({ id }) => id)), session.limit ?? '', world);
  const tenant = session.tenant ? new Set(world.tenants[session.tenant]) : undefined;
  return fitting
    .filter(({ enabled }) => enabled || session.include_disabled === true)
    .map(({ id }) => id)
    .filter((id) => within.has(id) && (tenant?.has(id) ?? true))
    .sort();
}

/**
 * The nodes within a limit: names of nodes, groups and roles, joined by commas and read from the left. Each adds its
 * nodes to what is let through; `&` keeps only those, `!` takes them away; `all` and `*` stand for every node. Of a role
 * and a group with the same name the role counts. Numbers of nodes (`nid000001`) name nothing. Throws LimitError.
 */
export function applyLimit(nodes: ReadonlySet<string>, limit: string, world: World): ReadonlySet<string> {
  if (limit === '' || nodes.size === 0) return nodes;
  const terms = splitLimit(limit);
  // cray: a comma too many is an error, and these are its words.
  if (terms.some(({ effect, name }) => effect === 'add' && name === '')) {
    throw new LimitError('string index out of range');
  }
  const kept = selectWithin(terms, ({ name }) => expand(name));
  return new Set([...nodes].filter((id) => kept.has(id)));

  function expand(name: string): ReadonlySet<string> {
    if (isEveryNode(name)) return nodes;
    const role = nodesOfRole(world, name);
    return new Set(role.length > 0 ? role : (nodesOfGroup(world, name) ?? [name]));
  }
}

/** A node of unknown architecture counts as X86. */
function isOfArchitecture({ arch }: WorldNode, wanted: string): boolean {
  return arch === wanted || (wanted === 'X86' && /^unknown$/i.test(arch));
}

/** The nodes of a role (`Application`), or of a role and subrole (`Application_UAN`). */
function nodesOfRole(world: World, name: string): string[] {
  return world.nodes
    .filter(({ role, subRole }) => role === name || (subRole !== undefined && `${role}_${subRole}` === name))
    .map(({ id }) => id);
}

/** The nodes of a group; undefined where there is none of that name. */
function nodesOfGroup({ groups }: World, name: string): readonly string[] | undefined {
  return Object.hasOwn(groups, name) ? groups[name] : undefined;
}
