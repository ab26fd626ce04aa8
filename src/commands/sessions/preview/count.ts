import { foldNodes } from '../../../nodes/hostlist.js';
import { countNodes } from '../../../nodes/count.js';

/** What stands for a count that nobody knows. */
export const unknownCount = 'an unknown number of nodes';

/** `3 nodes (x1000c0s0b0n[0-1],x1000c0s1b0n0)` */
export function formatNodes(ids: readonly string[]): string {
  return `${countNodes(ids.length)} (${foldNodes(ids)})`;
}
