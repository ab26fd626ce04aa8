import { isEveryNode, splitLimit } from '../../../util/limit.js';
import { didYouMean } from '../../../util/suggest.js';
import type { Inventory } from '../../inventory/inventory.js';
import { isNodeName } from './select.js';
import type { Selection } from './select.js';

/** More names than this are counted, not told one by one. */
const mostNames = 5;

/** What looks wrong with the names in a limit, a sentence each. Without an inventory nobody knows. */
export function warnOfNames(limit: string, selection: Selection, inventory: Inventory | undefined): string[] {
  if (limit === '' || !inventory) return [];
  const terms = splitLimit(limit).filter(({ name }) => !isEveryNode(name));
  const names = [...new Set(terms.map(({ name }) => name))];
  const unknown = names.filter((name) => !isKnown(name, inventory));
  const stray = terms
    .filter(({ effect, name }) => effect === 'add' && inventory.nodes.has(name) && isOutside(name, selection))
    .map(({ name }) => name);
  return [
    ...shorten(unknown, 'names in the limit that are', (name) => explainUnknown(name, inventory)),
    ...shorten(
      stray,
      'nodes in the limit that are',
      (name) => `${name} in the limit is in no boot set of the template.`,
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

function isOutside(name: string, { taken, leftOut }: Selection): boolean {
  return !taken.has(name) && !leftOut.has(name);
}

function explainUnknown(name: string, inventory: Inventory): string {
  const numbered = /^nid0*([0-9]+)$/i.exec(name)?.[1];
  if (numbered !== undefined) {
    const node = [...inventory.nodes.values()].find(({ nid }) => String(nid) === numbered);
    const meant = node ? `: ${node.id}` : '';
    return `${name} in the limit is the number of a node, and counts for nothing: a limit takes its xname${meant}.`;
  }
  if (/^x[0-9]+(c[0-9]+(s[0-9]+(b[0-9]+)?)?)?$/.test(name)) {
    return `${name} in the limit is no node: a limit takes nodes, groups and roles.`;
  }
  const known = [...inventory.roles.keys(), ...inventory.groups.keys(), ...inventory.nodes.keys()];
  const advice = didYouMean(name, known);
  return `${name} in the limit is no node, group or role.${advice === undefined ? '' : ` ${advice}`}`;
}

function shorten(names: readonly string[], about: string, explain: (name: string) => string): string[] {
  const told = names.slice(0, mostNames).map(explain);
  return names.length > mostNames ? [...told, `There are ${names.length - mostNames} more ${about} like that.`] : told;
}
