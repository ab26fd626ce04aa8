const nodes = /x(\d+)c(\d+)s(\d+)b(\d+)n(\d+)/g;

/** The one way to write the name of a node: small letters, no leading zeros. Other text loses its capitals alone. */
export function canonizeXname(name: string): string {
  return name
    .toLowerCase()
    .replace(nodes, (found) => found.replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '')));
}
