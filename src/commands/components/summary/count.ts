import { UsageError } from '../../../errors/input.js';
import { foldNodes } from '../../../nodes/fold.js';
import type { ComponentRecord } from '../../../service/component.js';
import { compareNames } from '../../../util/natural-order.js';
import { didYouMean } from '../../../util/suggest.js';

/** How many nodes are of one kind. The members are printed by these names. */
export interface Share extends Kind {
  readonly count: number;
  /** Folded; only when they were asked for. */
  readonly nodes?: string;
}

export interface Summary {
  /** How many nodes were counted. */
  readonly nodes: number;
  /** By the name of the dimension; the kinds with most nodes first. */
  readonly by: Readonly<Record<string, readonly Share[]>>;
}

/** A count in progress; `ids` stays empty unless names are asked for. */
interface Count extends Kind {
  count: number;
  readonly ids: string[];
}

/** Counts nodes by each of these dimensions. Only the counts are held in memory, unless names are asked for. */
export async function countComponents<Node extends ComponentRecord>(
  components: AsyncIterable<Node>,
  dimensions: readonly Dimension<Node>[],
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

/** What the nodes of one count have in common. */
interface Kind {
  readonly value: string | boolean;
  /** Of an image: whether the nodes run it. */
  readonly running?: boolean;
}

/** Something by which nodes are counted. */
export interface Dimension<Node = ComponentRecord> {
  readonly name: string;
  /** It has as many kinds as people create: a picture does not list them all. */
  readonly open?: true;
  readonly read: (component: Node) => Kind;
}

export const dimensions: readonly Dimension[] = [
  { name: 'status', read: ({ status }) => ({ value: status }) },
  { name: 'phase', read: ({ phase }) => ({ value: phase }) },
  { name: 'session', open: true, read: ({ session }) => ({ value: session }) },
  { name: 'configuration', open: true, read: ({ configuration }) => ({ value: configuration }) },
  {
    name: 'image',
    open: true,
    read: ({ desiredKernel, actualKernel }) => ({
      value: desiredKernel,
      running: desiredKernel !== '' && desiredKernel === actualKernel,
    }),
  },
  { name: 'enabled', read: ({ enabled }) => ({ value: enabled }) },
];

/** `status,phase` -> these of the dimensions, in that order, each once. Throws UsageError for an unknown name. */
export function chooseDimensions<Node extends ComponentRecord>(
  names: string,
  all: readonly Dimension<Node>[] = dimensions,
): readonly Dimension<Node>[] {
  const known = all.map(({ name }) => name);
  return [...new Set(names.split(',').map((name) => name.trim()))].map((name) => {
    const dimension = all.find((candidate) => candidate.name === name);
    if (dimension) return dimension;
    throw new UsageError(`Invalid value for '--by': there is no "${name}"`, {
      hint: [didYouMean(name, known), `Nodes are counted by ${known.join(', ')}.`].filter(Boolean).join(' '),
    });
  });
}
