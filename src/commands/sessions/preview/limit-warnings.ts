import { isEveryNode, splitLimit } from '../../../nodes/limit-grammar.js';
import { isNodeXname } from '../../../nodes/xname.js';
import { findNamedNodes, type Inventory } from '../../../service/inventory.js';
import { didYouMean } from '../../../util/suggest.js';
import { formatNodeList } from './node-text.js';
import type { Selection } from './selection.js';

/** More names than this are counted instead of listed. */
const mostNames = 5;

/** What looks wrong with the names in a limit, a sentence each. Without an inventory nothing is known of them. */
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

/** The names of groups and roles in a limit: only an inventory can resolve them. */
export function listGroupNames(limit: string): string[] {
  if (limit === '') return [];
  const names = splitLimit(limit).map(({ name }) => name);
  return [...new Set(names)].filter((name) => !isEveryNode(name) && !isNodeXname(name));
}

function isKnown(name: string, inventory: Inventory): boolean {
  return inventory.nodes.has(name) || findNamedNodes(inventory, name) !== undefined;
}

/** Does a name stand for a node of a boot set? */
function meets(name: string, { taken, leftOut }: Selection, inventory: Inventory): boolean {
  return (findNamedNodes(inventory, name) ?? [name]).some((id) => taken.has(id) || leftOut.has(id));
}

function explainStrayNodes(ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const shown = ids.length === 1 ? `${ids.join('')} in the limit is` : `${formatNodeList(ids)} in the limit are`;
  return [`${shown} in no boot set of the template.`];
}

/** Many nodes are explained in one sentence: nobody mistypes so many. */
function explainUnknownNames(names: readonly string[], inventory: Inventory): string[] {
  const nodes = names.filter(isNodeXname);
  if (nodes.length <= mostNames) return shorten(names, (name) => explainUnknown(name, inventory));
  const others = names.filter((name) => !isNodeXname(name));
  return [
    `${formatNodeList(nodes)} in the limit are not in the hardware inventory.`,
    ...shorten(others, (name) => explainUnknown(name, inventory)),
  ];
}

function explainUnknown(name: string, inventory: Inventory): string {
  const known = ['all', ...inventory.roles.keys(), ...inventory.groups.keys(), ...inventory.nodes.keys()];
  const advice = didYouMean(name, known);
  return `${name} in the limit is not a node, group or role.${advice === undefined ? '' : ` ${advice}`}`;
}

function shorten(names: readonly string[], explain: (name: string) => string): string[] {
  const shown = names.slice(0, mostNames).map(explain);
  const more = names.length - shown.length;
  return more > 0
    ? [...shown, `The same applies to ${more.toLocaleString('en')} more ${more === 1 ? 'name' : 'names'} in the limit.`]
    : shown;
}
