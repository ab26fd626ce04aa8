const nodes = /x(\d+)c(\d+)s(\d+)b(\d+)n(\d+)/g;

/**
 * The name of a node as BOS stores it: small letters, and no leading zeros in an xname. Source: `canonize_xname` of BOS.
 */
export function canonizeXname(name: string): string {
  return name
    .toLowerCase()
    .replace(nodes, (found) => found.replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '')));
}

/** Is it a node's number, as `nid000001`, which BOS does not know nodes by? */
export function looksLikeNid(name: string): boolean {
  return /^nid/i.test(name);
}
