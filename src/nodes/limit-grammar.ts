/** One term of a limit as BOS reads it: a name, and what is done with its nodes. */
export interface LimitTerm {
  /** `add` without a mark, `keep` for `&`, `remove` for `!`. */
  readonly effect: 'add' | 'keep' | 'remove';
  /** A node, a group or a role; empty after a comma too many. */
  readonly name: string;
}

/** How a limit is typed, as a hint. */
export const limitGrammar =
  'Names are separated by commas; & before a name narrows, ! leaves out: blue,&Compute,!x1000c0s0b0n0';

const effects: Readonly<Record<string, LimitTerm['effect']>> = { '&': 'keep', '!': 'remove' };

/** `blue,!x1000c0s0b0n0` -> its terms, in order. An empty limit is one empty term. */
export function splitLimit(limit: string): LimitTerm[] {
  return limit.split(',').map((part) => {
    const effect = effects[part[0] ?? ''];
    return effect ? { effect, name: part.slice(1) } : { effect: 'add', name: part };
  });
}

/** Does the name stand for every node? */
export function isEveryNode(name: string): boolean {
  return name === 'all' || name === '*';
}

/**
 * The nodes within a limit. Its terms are applied in order: each adds its nodes, keeps no others, or removes them. `expand`
 * returns the nodes that a term stands for. Source: the session operator of BOS.
 */
export function selectWithin(
  terms: readonly LimitTerm[],
  expand: (term: LimitTerm) => ReadonlySet<string>,
): ReadonlySet<string> {
  const within = new Set<string>();
  for (const term of terms) {
    const named = expand(term);
    if (term.effect === 'add') for (const id of named) within.add(id);
    else if (term.effect === 'remove') for (const id of named) within.delete(id);
    else for (const id of within) if (!named.has(id)) within.delete(id);
  }
  return within;
}
