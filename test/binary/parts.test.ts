import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { adoptCache } from '../../scripts/binary/caches.js';
import { createChunkLoader } from '../../scripts/binary/chunk-loader.js';
import { groupChunks, writePart } from '../../scripts/binary/parts.js';

describe('chunks go into parts', () => {
  test('those that the same commands load into one, those that none loads into one each', () => {
    const loadedBy = new Map([
      ['./a.cjs', [0, 1]],
      ['./b.cjs', [0]],
      ['./c.cjs', [0, 1]],
      ['./d.cjs', []],
      ['./e.cjs', []],
    ]);
    expect(groupChunks(loadedBy)).toEqual([['./a.cjs', './c.cjs'], ['./b.cjs'], ['./d.cjs'], ['./e.cjs']]);
  });
});

describe('the loader', () => {
  const texts: Record<string, string> = {
    first: writePart(
      new Map([
        ['./a.cjs', 'exports.a = require("./b.cjs").b + require("node:path").sep'],
        ['./b.cjs', 'exports.b = "b"; exports.back = require("./a.cjs") // no newline'],
      ]),
    ),
    second: writePart(new Map([['./c.cjs', 'module.exports = { count: (globalThis.bosCount ?? 0) + 1 }']])),
  };
  const partOf = { './a.cjs': 'first', './b.cjs': 'first', './c.cjs': 'second' };

  function load(name: string, caches: Record<string, Uint8Array> = {}): { exports: unknown; compiled: string[] } {
    const compiled: string[] = [];
    const require = createChunkLoader(
      {
        partOf,
        readSource: (part) => texts[part] ?? '',
        readCache: (part) => caches[part],
        onCompiled: (part, script) => compiled.push(script.cachedDataRejected === false ? `${part} cached` : part),
      },
      (builtin) => ({ sep: `<${builtin}>` }),
    );
    const exports = require(name);
    expect(require(name)).toBe(exports);
    return { exports, compiled };
  }

  test('gives chunks what they ask for, of their own and of Node, also in a circle', () => {
    expect(load('./a.cjs').exports).toEqual({ a: 'b<node:path>' });
  });

  test('compiles a part once, and no part that is not asked for', () => {
    expect(load('./a.cjs').compiled).toEqual(['first']);
    expect(load('./c.cjs')).toEqual({ exports: { count: 1 }, compiled: ['second'] });
  });

  test('takes a cache', () => {
    const second = new Script(texts.second ?? '').createCachedData();
    expect(load('./c.cjs', { second }).compiled).toEqual(['second cached']);
  });
});

describe('a cache of a Node with other flags', () => {
  // V8 looks at the length of a source only, and passes over the cache of one that this process has compiled before.
  const sourceOf = (digit: number): string => `(function () { return ${digit}; })`;

  /** A cache whose header holds another number at a place. */
  function alter(offset: number): Buffer {
    const cache = Buffer.from(new Script(sourceOf(1)).createCachedData());
    cache.writeUInt32LE(1, offset);
    return cache;
  }

  test('is refused, and made one of this Node', () => {
    expect(new Script(sourceOf(2), { cachedData: alter(12) }).cachedDataRejected).toBe(true);
    const adopted = adoptCache(sourceOf(3), alter(12));
    expect(new Script(sourceOf(4), { cachedData: adopted }).cachedDataRejected).toBe(false);
  });

  test('is refused still where more is wrong', () => {
    expect(() => adoptCache(sourceOf(5), alter(4))).toThrow('V8 refuses a cache');
  });
});
