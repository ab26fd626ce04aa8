/** `1 node`, `5,120 nodes`. */
export function countNodes(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'node' : 'nodes'}`;
}
