// V8 copies a cache before it reads it, unless that lies at an address that is a multiple of eight. Where an asset comes to
// lie is known when the binary is made: so a cache has room to be moved within its asset, and the first byte tells where it starts.

const step = 8;

/** A cache -> an asset, not yet aligned. */
export function packCache(cache: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(step), Buffer.alloc(step - 1), cache]);
}

/** What packCache was given, of an asset that may have been aligned since. */
export function unpackCache(asset: Uint8Array): Uint8Array {
  const start = asset[0] ?? step;
  return asset.subarray(start, start + asset.length - step);
}

/** Moves a cache within its asset, in an executable that holds the asset. The file is mapped from a page on: its addresses are like offsets. */
export function alignCache(binary: Buffer, asset: Buffer): void {
  const offset = binary.indexOf(asset);
  if (offset < 0) throw new Error('The binary does not contain a cache that was given to it.');
  const start = step - (offset % step);
  const cache = unpackCache(asset);
  binary.fill(0, offset, offset + asset.length);
  binary.writeUInt8(start, offset);
  binary.set(cache, offset + start);
}
