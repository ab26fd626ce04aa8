import { isEveryNode, splitLimit } from '../../../util/limit.js';
import { didYouMean } from '../../../util/suggest.js';
import type { Inventory } from '../../inventory/inventory.js';
import { isNodeName, type Selection } from './select.js';

/** More names than this are counted, not told one by one. */
const mostNames = 5;

/** What looks wrong with the names in a limit, a sentence each. Without an inventory nobody knows. */
export function warnOfNames(limit: string, selection: Selection, inventory: Inventory | undefined): string[] {
  if (limit === '' || !inventory) return [];
  const terms = splitLimit(limit).filter(({ name }) => !isEveryNode(name));
  const names = [...new Set(terms.map(({ name }) => name))];
  const unknown = names.filter((name) => !isKnown(name, inventory));
  const stray = terms
    .filter(({ effect, name }) => effect === 'add' && isKnown(name, inventory) && !meets(name, selection, inventory))
    .map(({ name }) => name);
  return [
    ...shorten(unknown, (name) => explainUnknown(name, inventory)),
    ...shorten(stray, (name) => explainStray(name, inventory)),
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

function explainStray(name: string, { nodes }: Inventory): string {
  const fault = nodes.has(name) ? 'is in no boot set' : 'has no node';
  return `${name} in the limit ${fault} of the template.`;
}

function explainUnknown(name: string, inventory: Inventory): string {
  const numbered = /^nid0*([0-9]+)$/i.exec(name)?.[1];
  if (numbered !== undefined) {
    const node = [...inventory.nodes.values()].find(({ nid }) => String(nid) === numbered);
    const meant = node ? `: ${node.id}` : '';
    return `${name} in the limit is the number of a node, and counts for nothing: a limit takes its xname${meant}.`;
  }
  const known = [...inventory.roles.keys(), ...inventory.groups.keys(), ...inventory.nodes.keys()];
  const advice = didYouMean(name, known);
  return `${name} in the limit is no node, group or role.${advice === undefined ? '' : ` ${advice}`}`;
}

function shorten(names: readonly string[], explain: (name: string) => string): string[] {
  const told = names.slice(0, mostNames).map(explain);
  const more = names.length - told.length;
  return more > 0 ? [...told, `And so it is with ${more} more names in the limit.`] : told;
}
