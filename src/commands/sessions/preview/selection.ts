import { isEveryNode, selectWithin, splitLimit, type LimitTerm } from '../../../nodes/limit-grammar.js';
import { isNodeXname } from '../../../nodes/xname.js';
import { findNamedNodes, type Inventory, type InventoryNode } from '../../../service/inventory.js';
import type { SessionRequest } from './request.js';
import type { SetupRules } from './setup-rules.js';
import type { BootSet, SessionTemplate } from './template.js';

/** Why a session leaves out a node of a boot set. */
export type Reason =
  | 'outside_limit'
  | 'not_in_inventory'
  | 'locked'
  | 'architecture'
  | 'disabled'
  | 'unknown_to_bos'
  | 'other_tenant'
  | 'session_fails';

/** Reasons as text, in the order in which they are shown. */
export const reasons: Readonly<Record<Reason, string>> = {
  session_fails: 'not taken: BOS would refuse the session, or it would fail',
  locked: 'locked in the hardware inventory',
  disabled: 'disabled in the hardware inventory',
  architecture: 'of another architecture than the boot set',
  not_in_inventory: 'not in the hardware inventory',
  unknown_to_bos: 'unknown to BOS',
  other_tenant: 'not of the tenant, or unknown to BOS',
  outside_limit: 'outside the limit',
};

/** Which nodes a session takes, before BOS is asked about them. */
export interface Selection {
  /** The boot set of each node; when several contain the node, the last one counts. */
  readonly taken: ReadonlyMap<string, BootSet>;
  /** Nodes that no boot set takes. */
  readonly leftOut: ReadonlyMap<string, Reason>;
  /** Nodes that more than one boot set takes. */
  readonly shared: ReadonlySet<string>;
}

/**
 * The nodes in the lists, groups and roles of the boot sets that have the architecture, are enabled and not locked, and are
 * within the limit. Without an inventory a group or role stands for the nodes in the limit when it is in a boot set, and for every node
 * when it is in the limit. Source: the session operator of BOS.
 */
export function selectTemplateNodes(
  template: SessionTemplate,
  request: SessionRequest,
  inventory: Inventory | undefined,
  rules: SetupRules,
): Selection {
  const named = template.bootSets.map((bootSet) => ({ bootSet, ids: listMembers(bootSet, request, inventory) }));
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
      const reason = within.has(id) ? findReason(id, bootSet, { request, inventory, rules }) : 'outside_limit';
      if (reason !== undefined) {
        // When another boot set has the node's architecture, the reason comes from that one.
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

/** Without an inventory a group or role may contain any node in the limit. */
function listMembers(
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
    .filter(({ effect, name }) => effect === 'add' && isNodeXname(name))
    .map(({ name }) => name);
}

function expand(
  { effect, name }: LimitTerm,
  everyone: ReadonlySet<string>,
  inventory: Inventory | undefined,
): ReadonlySet<string> {
  if (isEveryNode(name)) return everyone;
  if (inventory) return new Set(findNamedNodes(inventory, name) ?? [name]);
  if (isNodeXname(name)) return new Set([name]);
  return effect === 'remove' ? new Set() : everyone;
}

/** What a node is held against. */
interface Criteria {
  readonly request: SessionRequest;
  readonly inventory: Inventory | undefined;
  readonly rules: SetupRules;
}

function findReason(id: string, bootSet: BootSet, { request, inventory, rules }: Criteria): Reason | undefined {
  if (!inventory) return undefined;
  const node = inventory.nodes.get(id);
  if (!node) return 'not_in_inventory';
  if (node.locked && rules.leavesOutLocked) return 'locked';
  if (!isOfArchitecture(node, bootSet.arch)) return 'architecture';
  return node.enabled || request.includeDisabled ? undefined : 'disabled';
}

/** A node without architecture counts as Unknown, which is not the UNKNOWN that an X86 boot set takes too. */
function isOfArchitecture({ arch }: InventoryNode, wanted: string): boolean {
  return (arch || 'Unknown') === wanted || (wanted === 'X86' && arch === 'UNKNOWN');
}
