/**
 * Words that `bos` takes for others, where no command has them as its name: for each what it stands for, of which the first that is
 * there counts.
 */
const aliases: ReadonlyMap<string, readonly string[]> = new Map([
  ['ls', ['list']],
  ['get', ['describe']],
  ['show', ['describe']],
  ['rm', ['delete']],
  ['tpl', ['sessiontemplates', 'sessiontemplate']],
  ['nodes', ['components']],
  // Plural spellings that people carry over from v2 to v1.
  ['sessions', ['session']],
  ['sessiontemplates', ['sessiontemplate']],
]);

/** The aliases of each word of a group, by that word: `list` -> `ls`. */
export function listAliases({ children }: { readonly children: ReadonlyMap<string, unknown> }): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [alias, words] of aliases) {
    const word = children.has(alias) ? undefined : words.find((candidate) => children.has(candidate));
    if (word !== undefined) found.set(word, [...(found.get(word) ?? []), alias]);
  }
  return found;
}

/** All words that stand for others. */
export function listAliasWords(): string[] {
  return [...aliases.keys()];
}
