import { isEveryNode, selectWithin, splitLimit, type LimitTerm } from '../../../nodes/limit-grammar.js';
import type { Inventory, InventoryNode } from '../../../service/inventory.js';
import type { BootSet, SessionTemplate } from './template.js';
import type { SessionRequest } from './request.js';

/** Why a session passes over a node that a boot set names. */
export type Reason =
  'outside_limit' | 'not_in_inventory' | 'architecture' | 'disabled' | 'unknown_to_bos' | 'other_tenant';

/** All reasons in the order in which they are told, in words. */
export const reasons: Readonly<Record<Reason, string>> = {
  disabled: 'disabled in the hardware inventory',
  architecture: 'of another architecture than the boot set',
  not_in_inventory: 'not in the hardware inventory',
  unknown_to_bos: 'unknown to BOS',
  other_tenant: 'not of the tenant, or unknown to BOS',
  outside_limit: 'outside the limit',
};

/** Which nodes a session takes, before BOS was asked about them. */
export interface Selection {
  /** The boot set that each node is booted by; of several the last, which is the one that counts. */
  readonly taken: ReadonlyMap<string, BootSet>;
  /** Nodes that no boot set takes. */
  readonly leftOut: ReadonlyMap<string, Reason>;
  /** Nodes that more than one boot set takes. */
  readonly shared: ReadonlySet<string>;
}

/**
 * The nodes that the boot sets name by themselves, by groups and by roles, of their architecture, enabled, and within
 * the limit. Without an inventory groups and roles are in a boot set the nodes that the limit names, and in a limit
 * every node. Source: the session operator of BOS.
 */
export function selectTemplateNodes(
  template: SessionTemplate,
  request: SessionRequest,
  inventory: Inventory | undefined,
): Selection {
  const named = template.bootSets.map((bootSet) => ({ bootSet, ids: listNamed(bootSet, request, inventory) }));
  const everyone = new Set(named.flatMap(({ ids }) => [...ids]));
  const within =
    request.limit === ''
      ? everyone
      : selectWithin(splitLimit(request.limit), (term) => expand(term, everyone, inventory));
  const taken = new Map<string, BootSet>();
  const leftOut = new Map<string, Reason>();
  const shared = new Set<string>();
  for (const { bootSet, ids } of named) {
    for (const id of ids) {
      const reason = within.has(id) ? findReason(id, bootSet, request, inventory) : 'outside_limit';
      if (reason !== undefined) {
        // Where another boot set is for its architecture, that one says why.
        if ((leftOut.get(id) ?? 'architecture') === 'architecture') leftOut.set(id, reason);
        continue;
      }
      if (taken.has(id)) shared.add(id);
      taken.set(id, bootSet);
    }
  }
  for (const id of taken.keys()) leftOut.delete(id);
  return { taken, leftOut, shared };
}

/** What only an inventory can tell may be any node that the limit names. */
function listNamed(
  { nodes, groups, roles }: BootSet,
  { limit }: SessionRequest,
  inventory: Inventory | undefined,
): Set<string> {
  if (!inventory) return new Set([...nodes, ...(groups.length + roles.length > 0 ? listNodeNames(limit) : [])]);
  return new Set([
    ...nodes,
    ...groups.flatMap((group) => inventory.groups.get(group) ?? []),
    ...roles.flatMap((role) => inventory.roles.get(role) ?? []),
  ]);
}

function listNodeNames(limit: string): string[] {
  return splitLimit(limit)
    .filter(({ effect, name }) => effect === 'add' && isNodeName(name))
    .map(({ name }) => name);
}

/** Of a role and a group with the same name the role counts. */
function expand(
  { effect, name }: LimitTerm,
  everyone: ReadonlySet<string>,
  inventory: Inventory | undefined,
): ReadonlySet<string> {
  if (isEveryNode(name)) return everyone;
  if (inventory) return new Set(inventory.roles.get(name) ?? inventory.groups.get(name) ?? [name]);
  if (isNodeName(name)) return new Set([name]);
  return effect === 'remove' ? new Set() : everyone;
}

/** Is it the xname of a node, by its form? */
export function isNodeName(name: string): boolean {
  return /^x[0-9]+c[0-9]+s[0-9]+b[0-9]+n[0-9]+$/.test(name);
}

function findReason(
  id: string,
  bootSet: BootSet,
  request: SessionRequest,
  inventory: Inventory | undefined,
): Reason | undefined {
  if (!inventory) return undefined;
  const node = inventory.nodes.get(id);
  if (!node) return 'not_in_inventory';
  if (!isOfArchitecture(node, bootSet.arch)) return 'architecture';
  return node.enabled || request.includeDisabled ? undefined : 'disabled';
}

/** A node of unknown architecture counts as X86. */
function isOfArchitecture({ arch }: InventoryNode, wanted: string): boolean {
  return arch === wanted || (wanted === 'X86' && (arch === '' || /^unknown$/i.test(arch)));
}
