import type { BootSet, Session } from './state.js';
import type { World } from './world.js';

/**
 * The nodes of a boot set that a session acts on, in byte order: those it lists, of its groups and of its roles; of its
 * architecture; within the limit. A list may name nodes that are not there: they are left out.
 */
export function selectNodes(bootSet: BootSet, session: Session, world: World): string[] {
  const arch = bootSet.arch ?? 'X86';
  const named = new Set([
    ...(bootSet.node_list ?? []),
    ...(bootSet.node_groups ?? []).flatMap((group) => world.groups[group] ?? []),
    ...(bootSet.node_roles_groups ?? []).flatMap((role) => nodesOfRole(world, role)),
  ]);
  const known = new Set(world.nodes.filter((node) => node.arch === arch && named.has(node.id)).map((node) => node.id));
  return [...applyLimit(known, session.limit ?? '', world)].sort();
}

/**
 * The nodes within a limit: names of nodes, groups and roles, joined by commas and read from the left. Each adds its
 * nodes to what is let through; `&` keeps only those, `!` takes them away; `all` and `*` stand for every node.
 */
export function applyLimit(nodes: ReadonlySet<string>, limit: string, world: World): ReadonlySet<string> {
  if (limit === '') return nodes;
  const within = new Set<string>();
  for (const part of limit.split(',')) {
    if (part.startsWith('&')) keep(expand(part.slice(1)));
    else if (part.startsWith('!')) for (const id of expand(part.slice(1))) within.delete(id);
    else for (const id of expand(part)) within.add(id);
  }
  return new Set([...nodes].filter((id) => within.has(id)));

  function keep(ids: ReadonlySet<string>): void {
    for (const id of within) if (!ids.has(id)) within.delete(id);
  }

  function expand(name: string): ReadonlySet<string> {
    if (name === 'all' || name === '*') return nodes;
    const members = [...(world.groups[name] ?? []), ...nodesOfRole(world, name)];
    return new Set(members.length > 0 ? members : [name]);
  }
}

function nodesOfRole(world: World, role: string): string[] {
  return world.nodes.filter((node) => node.role === role).map((node) => node.id);
}
