import { Script } from 'node:vm';

/**
 * The built program, stored in parts: each is the text of an object whose members are the chunks that it holds, as
 * functions. Chunks are named as they name each other: `./bin.cjs`.
 */
export interface PartStore {
  /** The name of the part that holds each chunk. */
  readonly partOf: Readonly<Record<string, string>>;
  /** The text of a part, in ASCII. */
  readSource(part: string): string;
  /** What V8 has once compiled of it; nothing where that is not known. */
  readCache(part: string): Uint8Array | undefined;
  /** Is told of each part when it has been compiled. */
  onCompiled?(part: string, script: Script): void;
}

interface Chunk {
  exports: unknown;
}

type Require = (name: string) => unknown;
type Part = Readonly<Record<string, (exports: unknown, require: Require, chunk: Chunk) => void>>;

/** A `require` for chunks: their parts are compiled when they are asked for. All else is asked of the given one. */
export function createChunkLoader(store: PartStore, requireBuiltin: Require): Require {
  const parts = new Map<string, Part>();
  const chunks = new Map<string, Chunk>();

  function load(name: string): unknown {
    const known = chunks.get(name);
    if (known) return known.exports;
    const partName = store.partOf[name];
    if (partName === undefined) return requireBuiltin(name);
    const part = parts.get(partName) ?? compile(partName, store);
    parts.set(partName, part);
    const chunk: Chunk = { exports: {} };
    chunks.set(name, chunk);
    part[name]?.(chunk.exports, load, chunk);
    return chunk.exports;
  }

  return load;
}

function compile(name: string, store: PartStore): Part {
  const cachedData = store.readCache(name);
  const script = new Script(store.readSource(name), { filename: name, ...(cachedData && { cachedData }) });
  store.onCompiled?.(name, script);
  return script.runInThisContext() as Part;
}
