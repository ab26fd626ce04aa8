import { foldNodes } from '../../../nodes/fold.js';
import { isEveryNode, splitLimit, type LimitTerm } from '../../../nodes/limit-grammar.js';
import { isNodeXname } from '../../../nodes/xname.js';
import { findNamedNodes, type Inventory } from '../../../service/inventory.js';
import type { Selection } from './selection.js';

/** What became of one term with `!`. */
interface Exclusion {
  readonly name: string;
  /** The term behind it that adds all of its nodes again. */
  readonly undoneBy: string | undefined;
}

/** Terms with `!` that come to nothing, since a limit is read from the left, a sentence for each kind. `inventory` resolves the names. */
export function warnOfExclusions(limit: string, selection: Selection, inventory: Inventory | undefined): string[] {
  // A limit that begins with a mark is told of as a whole.
  if (!inventory || !limit.includes('!') || /^[!&]/.test(limit)) return [];
  const everyone = new Set([...selection.taken.keys(), ...selection.leftOut.keys()]);
  const expand = (name: string): ReadonlySet<string> | undefined => {
    if (isEveryNode(name)) return everyone;
    const ids = findNamedNodes(inventory, name);
    return ids ? new Set(ids) : inventory.nodes.has(name) ? new Set([name]) : undefined;
  };
  const groups = Map.groupBy(findIdle(splitLimit(limit), expand), ({ undoneBy }) => undoneBy);
  return Array.from(groups, ([undoneBy, idle]) => {
    const shown = formatNames(idle.map(({ name }) => name));
    const [has, it] = idle.length === 1 ? ['has', 'it'] : ['have', 'them'];
    return undoneBy === undefined
      ? `${shown} ${has} no effect: the part before ${it} does not contain ${it}.`
      : `${shown} ${has} no effect: ${undoneBy}, after ${it}, adds ${it} again. Put ${it} last.`;
  });
}

/** The terms that take out nothing, or nothing that is not added again behind them. Unknown names are told of elsewhere. */
function findIdle(terms: readonly LimitTerm[], expand: (name: string) => ReadonlySet<string> | undefined): Exclusion[] {
  const within = new Set<string>();
  const addedAgain = new Map<string, string>();
  const exclusions: { name: string; removed: readonly string[] }[] = [];
  for (const { effect, name } of terms) {
    const ids = expand(name);
    if (effect === 'keep') for (const id of within) if (!ids?.has(id)) within.delete(id);
    if (!ids || effect === 'keep') continue;
    if (effect === 'add') {
      for (const id of ids) {
        if (!within.has(id)) addedAgain.set(id, name);
        within.add(id);
      }
    } else exclusions.push({ name, removed: [...ids].filter((id) => within.delete(id)) });
  }
  return exclusions
    .filter(({ removed }) => removed.every((id) => within.has(id)))
    .map(({ name, removed: [first] }) => ({ name, undoneBy: first === undefined ? undefined : addedAgain.get(first) }));
}

/** `!x1000c0s[0-3]b0n0`, `!blue, !red` */
function formatNames(names: readonly string[]): string {
  const nodes = names.filter(isNodeXname);
  const others = names.filter((name) => !isNodeXname(name));
  return [...(nodes.length > 0 ? [foldNodes(nodes)] : []), ...others].map((name) => `!${name}`).join(', ');
}
