const nodes = /x0*(\d+)c0*(\d+)s0*(\d+)b0*(\d+)n0*(\d+)/g;

/** The one way to write the name of a node: small letters, no leading zeros. Other text loses its capitals alone. */
export function canonizeXname(name: string): string {
  return name.toLowerCase().replace(nodes, 'x$1c$2s$3b$4n$5');
}
