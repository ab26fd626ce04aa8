import { Script } from 'node:vm';

/** Where a cache holds a hash of the flags of the V8 that made it, in bytes. */
const flagHash = [12, 16] as const;

/**
 * A cache that was made under the flags of build.ts, as one that this Node, under none, will take. Those flags steady
 * how a cache is made and change nothing in what it means: V8 hashes anew what it reads. Throws where V8 refuses it.
 */
export function adoptCache(source: string, cache: Buffer): Buffer {
  const own = new Script('').createCachedData();
  const adopted = Buffer.from(cache);
  own.copy(adopted, flagHash[0], ...flagHash);
  const { cachedDataRejected } = new Script(source, { cachedData: adopted });
  if (cachedDataRejected) throw new Error('V8 refuses a cache that it has made: see scripts/binary/caches.ts.');
  return adopted;
}
