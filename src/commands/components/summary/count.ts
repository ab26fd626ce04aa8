import { compareNames, foldNodes } from '../../../nodes/hostlist.js';
import type { Component } from '../../../service/component.js';
import type { Dimension, Kind } from './dimensions.js';

/** How many nodes are of one kind. The names of the members are those that are printed. */
export interface Share extends Kind {
  readonly count: number;
  /** Folded; where they were asked for. */
  readonly nodes?: string;
}

export interface Summary {
  /** How many nodes were counted. */
  readonly nodes: number;
  /** By the name of the dimension; the kinds with most nodes first. */
  readonly by: Readonly<Record<string, readonly Share[]>>;
}

/** Counts while it grows; names are held only where `names` says so. */
interface Count extends Kind {
  count: number;
  readonly ids: string[];
}

/** Counts nodes by each of these dimensions, one after the other: nothing is held but the counts, unless names are asked for. */
export async function countComponents(
  components: AsyncIterable<Component>,
  dimensions: readonly Dimension[],
  { names }: { readonly names: boolean },
): Promise<Summary> {
  const counts = dimensions.map((dimension) => ({ dimension, kinds: new Map<string, Count>() }));
  let nodes = 0;
  for await (const component of components) {
    nodes += 1;
    for (const { dimension, kinds } of counts) {
      const entry = findCount(kinds, dimension.read(component));
      entry.count += 1;
      if (names) entry.ids.push(component.id);
    }
  }
  return {
    nodes,
    by: Object.fromEntries(counts.map(({ dimension, kinds }) => [dimension.name, sortShares(kinds, names)])),
  };
}

function findCount(kinds: Map<string, Count>, kind: Kind): Count {
  const key = `${kind.value} ${kind.running ?? ''}`;
  const found = kinds.get(key) ?? { ...kind, count: 0, ids: [] };
  kinds.set(key, found);
  return found;
}

function sortShares(kinds: ReadonlyMap<string, Count>, names: boolean): Share[] {
  return [...kinds.values()]
    .sort((a, b) => b.count - a.count || compareNames(String(a.value), String(b.value)))
    .map(({ ids, ...share }) => ({ ...share, ...(names && { nodes: foldNodes(ids) }) }));
}
