import { foldNodes } from '../../../nodes/fold.js';

/** Nodes that have something in common: a message, or the session that has them now. */
export interface NodeGroup {
  readonly label: string;
  readonly count: number;
  /** Their names, folded; the server's own lists may end with `...`. */
  readonly nodes: string;
}

export interface LabelledNode {
  readonly label: string;
  readonly id: string;
}

/** Nodes by their label, most nodes first. */
export function groupNodes(nodes: readonly LabelledNode[]): NodeGroup[] {
  return Array.from(
    Map.groupBy(nodes, ({ label }) => label),
    ([label, group]) => ({ label, count: group.length, nodes: foldNodes(group.map(({ id }) => id)) }),
  ).sort((a, b) => b.count - a.count);
}

export function sumNodes(groups: readonly NodeGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
