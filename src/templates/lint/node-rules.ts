import { looksLikeNid } from '../../nodes/stored-name.js';
import { foldNodes } from '../../nodes/fold.js';
import type { InventoryFacts, LintBootSet, LintRule, RuleFinding } from './facts.js';

/** The nodes that a boot set asks for, those of its groups and roles included. */
export function listSetMembers({ nodes, groups, roles }: LintBootSet, inventory: InventoryFacts): Set<string> {
  return new Set([
    ...nodes,
    ...groups.flatMap((group) => inventory.groups.get(group) ?? []),
    ...roles.flatMap((role) => inventory.roles.get(role) ?? []),
  ]);
}

/** A node of unknown architecture counts as X86. */
function isTaken(node: { readonly arch: string } | undefined, { arch }: LintBootSet): boolean {
  if (!node) return false;
  return node.arch === arch || (arch === 'X86' && /^(?:unknown)?$/i.test(node.arch));
}

function takenNodes(set: LintBootSet, inventory: InventoryFacts): string[] {
  return [...listSetMembers(set, inventory)].filter((id) => isTaken(inventory.nodes.get(id), set));
}

/** Rules about nodes, groups and roles, for which HSM is asked. */
export const nodeRules: readonly LintRule[] = [
  {
    id: 'unknown-nodes',
    level: 'warning',
    check: ({ bootSets, facts: { inventory } }) =>
      inventory ? bootSets.flatMap((set) => findUnknown(set, inventory)) : [],
  },
  {
    id: 'nodes-arch',
    level: 'warning',
    check: ({ bootSets, facts: { inventory } }) =>
      bootSets
        .filter(
          (set) => inventory && listSetMembers(set, inventory).size > 0 && takenNodes(set, inventory).length === 0,
        )
        .filter((set) => inventory && [...listSetMembers(set, inventory)].some((id) => inventory.nodes.has(id)))
        .map(({ at, arch }) => ({
          at,
          message: `none of its nodes is of the architecture ${arch}: it would act on none`,
        })),
  },
  {
    id: 'overlap',
    level: 'warning',
    // Source: _setup_components of BOS, which goes through the boot sets in their order.
    check: ({ bootSets, facts: { inventory } }) => {
      const first = new Map<string, string>();
      return bootSets.flatMap((set) => {
        const nodes = inventory ? takenNodes(set, inventory) : set.nodes;
        const shared = nodes.filter((node) => first.has(node));
        const others = [...new Set(shared.map((node) => first.get(node)))];
        for (const node of nodes) first.set(node, set.key);
        if (shared.length === 0) return [];
        const message = `${foldNodes(shared)} is also in ${others.join(', ')}: the last boot set counts, which is ${set.key}`;
        return [{ at: set.at, message }];
      });
    },
  },
  {
    id: 'management',
    level: 'error',
    check: ({ bootSets, facts: { inventory } }) =>
      bootSets.flatMap((set) => {
        const management = new Set(inventory?.roles.get('Management'));
        const found = inventory ? [...listSetMembers(set, inventory)].filter((id) => management.has(id)) : [];
        if (found.length === 0) return [];
        return [{ at: set.at, message: `it contains management nodes: ${foldNodes(found)}` }];
      }),
  },
];

function findUnknown({ at, nodes, groups, roles }: LintBootSet, inventory: InventoryFacts): RuleFinding[] {
  const unknown = nodes.filter((node) => !inventory.nodes.has(node) && !looksLikeNid(node));
  const [first] = unknown;
  const more = unknown.length > 1 ? ` and ${unknown.length - 1} more` : '';
  const describe = (
    field: string,
    kind: string,
    names: readonly string[],
    known: InventoryFacts['groups'],
  ): RuleFinding[] =>
    names
      .filter((name) => (known.get(name) ?? []).length === 0)
      .map((name) => ({
        at: [...at, field, names.indexOf(name)],
        message: known.has(name) ? `the ${kind} ${name} has no members` : `HSM has no ${kind} ${name}`,
      }));
  return [
    ...(first === undefined
      ? []
      : [{ at: [...at, 'node_list', nodes.indexOf(first)], message: `HSM has no node ${first}${more}` }]),
    ...describe('node_groups', 'group', groups, inventory.groups),
    ...describe('node_roles_groups', 'role', roles, inventory.roles),
  ];
}
