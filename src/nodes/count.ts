/** `5,120`: a number as people read it. */
export function groupDigits(count: number): string {
  return count.toLocaleString('en');
}

/** `1 node`, `5,120 nodes`. */
export function countNodes(count: number): string {
  return `${groupDigits(count)} ${count === 1 ? 'node' : 'nodes'}`;
}
