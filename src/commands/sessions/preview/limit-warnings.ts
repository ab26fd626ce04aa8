import { countNodes } from '../../../nodes/count.js';
import { foldNodes } from '../../../nodes/fold.js';
import { isEveryNode, splitLimit } from '../../../nodes/limit-grammar.js';
import { didYouMean } from '../../../util/suggest.js';
import type { Inventory } from '../../../service/inventory.js';
import { isNodeName, type Selection } from './select.js';

/** More names than this are counted, not told one by one. */
const mostNames = 5;

/** What looks wrong with the names in a limit, a sentence each. Without an inventory nobody knows. */
export function warnOfNames(limit: string, selection: Selection, inventory: Inventory | undefined): string[] {
  if (limit === '' || !inventory) return [];
  const terms = splitLimit(limit).filter(({ name }) => !isEveryNode(name));
  const names = [...new Set(terms.map(({ name }) => name))];
  const unknown = names.filter((name) => !isKnown(name, inventory));
  const added = new Set(terms.filter(({ effect }) => effect === 'add').map(({ name }) => name));
  const stray = [...added].filter((name) => isKnown(name, inventory) && !meets(name, selection, inventory));
  return [
    ...explainUnknownNames(unknown, inventory),
    ...names
      .filter((name) => inventory.roles.has(name) && inventory.groups.has(name))
      .map((name) => `${name} in the limit is a role and a group: the role counts.`),
    ...explainStrayNodes(stray.filter((name) => inventory.nodes.has(name))),
    ...shorten(
      stray.filter((name) => !inventory.nodes.has(name)),
      (name) => `${name} in the limit has no node of the template.`,
    ),
  ];
}

/** The groups and roles in a limit that cannot be looked up without an inventory. */
export function listUnresolved(limit: string): string[] {
  if (limit === '') return [];
  const names = splitLimit(limit).map(({ name }) => name);
  return [...new Set(names)].filter((name) => !isEveryNode(name) && !isNodeName(name));
}

function isKnown(name: string, { nodes, groups, roles }: Inventory): boolean {
  return nodes.has(name) || groups.has(name) || roles.has(name);
}

/** Does a name stand for a node that a boot set names? */
function meets(name: string, { taken, leftOut }: Selection, { roles, groups }: Inventory): boolean {
  return (roles.get(name) ?? groups.get(name) ?? [name]).some((id) => taken.has(id) || leftOut.has(id));
}

function explainStrayNodes(ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const told = ids.length === 1 ? `${ids.join('')} in the limit is` : `${formatCountedNodes(ids)} in the limit are`;
  return [`${told} in no boot set of the template.`];
}

/** Many nodes are told in one sentence: nobody mistypes so many. */
function explainUnknownNames(names: readonly string[], inventory: Inventory): string[] {
  const nodes = names.filter(isNodeName);
  if (nodes.length <= mostNames) return shorten(names, (name) => explainUnknown(name, inventory));
  const others = names.filter((name) => !isNodeName(name));
  return [
    `${formatCountedNodes(nodes)} in the limit are not in the hardware inventory.`,
    ...shorten(others, (name) => explainUnknown(name, inventory)),
  ];
}

function explainUnknown(name: string, inventory: Inventory): string {
  const numbered = /^nid0*([0-9]+)$/i.exec(name)?.[1];
  if (numbered !== undefined) {
    const node = [...inventory.nodes.values()].find(({ nid }) => String(nid) === numbered);
    const meant = node ? `: ${node.id}` : '';
    return `${name} in the limit is the number of a node, and counts for nothing: a limit takes its xname${meant}.`;
  }
  const known = ['all', ...inventory.roles.keys(), ...inventory.groups.keys(), ...inventory.nodes.keys()];
  const advice = didYouMean(name, known);
  return `${name} in the limit is no node, group or role.${advice === undefined ? '' : ` ${advice}`}`;
}

function shorten(names: readonly string[], explain: (name: string) => string): string[] {
  const told = names.slice(0, mostNames).map(explain);
  const more = names.length - told.length;
  return more > 0
    ? [...told, `And so it is with ${more.toLocaleString('en')} more ${more === 1 ? 'name' : 'names'} in the limit.`]
    : told;
}

/** `3 nodes (x1000c0s0b0n[0-1],x1000c0s1b0n0)` */
export function formatCountedNodes(ids: readonly string[]): string {
  return `${countNodes(ids.length)} (${foldNodes(ids)})`;
}
