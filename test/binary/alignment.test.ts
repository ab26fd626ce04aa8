import { describe, expect, test } from 'vitest';
import { alignCache, packCache, unpackCache } from '../../scripts/binary/alignment.js';

describe('a cache in the executable', () => {
  const cache = Buffer.from('what V8 has compiled');

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8])('starts at a multiple of eight when its asset is at byte %i', (offset) => {
    const asset = packCache(cache);
    const binary = Buffer.concat([Buffer.alloc(offset, 'b'), asset, Buffer.from('behind')]);
    alignCache(binary, asset);
    expect(binary.indexOf(cache) % 8).toBe(0);
    expect(binary.subarray(0, offset).toString()).toBe('b'.repeat(offset));
    expect(binary.subarray(-6).toString()).toBe('behind');
    expect(Buffer.from(unpackCache(binary.subarray(offset, offset + asset.length)))).toEqual(cache);
  });

  test('that the executable does not contain fails the build', () => {
    expect(() => {
      alignCache(Buffer.alloc(99), packCache(cache));
    }).toThrow('The binary does not contain a cache that was given to it.');
  });
});
