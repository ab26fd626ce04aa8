/**
 * `1 node`, `5,120 nodes`. `plain` writes `5120 nodes`: results of sessions and their pictures are searched by scripts, and
 * stand beside numbers that the server writes that way.
 */
export function countNodes(count: number, digits: 'grouped' | 'plain' = 'grouped'): string {
  const number = digits === 'plain' ? String(count) : count.toLocaleString('en');
  return `${number} ${count === 1 ? 'node' : 'nodes'}`;
}
