/**
 * Paths of kernels -> a short name for each, by path: without what all of them begin and end with, and UUIDs by their
 * first digits where those tell them apart. Of one path alone the folder that the file is in, which is the id of an image:
 * `s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/kernel` -> `9e3c75e1`.
 */
export function shortenPaths(paths: readonly string[]): ReadonlyMap<string, string> {
  const split = [...new Set(paths)].filter((path) => path !== '').map((path) => ({ path, parts: path.split('/') }));
  const names = new Map(trimShared(split.map(({ parts }) => parts)).map((name, i) => [split[i]?.path ?? '', name]));
  const short = new Map(Array.from(names, ([path, name]) => [path, name.replace(uuid, '$1')]));
  return new Set(short.values()).size === names.size ? short : names;
}

const uuid = /\b([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;

/** Paths in parts -> what each has for itself. At least one part of each stays. */
function trimShared(paths: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = paths;
  if (others.length === 0) return paths.map((parts) => parts.at(-2) || parts.join('/'));
  const shortest = Math.min(...paths.map((parts) => parts.length));
  const countShared = (place: (index: number) => number, most: number): number => {
    const differs = Array.from({ length: most }, (_, index) => place(index)).findIndex((at) =>
      others.some((parts) => parts.at(at) !== first.at(at)),
    );
    return differs < 0 ? most : differs;
  };
  const head = countShared((index) => index, shortest - 1);
  const tail = countShared((index) => -1 - index, shortest - 1 - head);
  return paths.map((parts) => parts.slice(head, parts.length - tail).join('/'));
}
