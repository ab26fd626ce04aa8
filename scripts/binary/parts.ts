/** What loads each chunk -> the chunks in parts: chunks that the same commands load are in one part. */
export function groupChunks(loadedBy: ReadonlyMap<string, readonly number[]>): string[][] {
  const groups = Map.groupBy(loadedBy.keys(), (name) => {
    const commands = loadedBy.get(name) ?? [];
    return commands.length === 0 ? name : commands.join(' ');
  });
  return [...groups.values()];
}

/** The text of a part, given the text of each of its chunks. */
export function writePart(chunks: ReadonlyMap<string, string>): string {
  const members = [...chunks].map(
    ([name, source]) => `${JSON.stringify(name)}:function(exports,require,module){${source}\n}`,
  );
  return `({${members.join(',\n')}})`;
}
