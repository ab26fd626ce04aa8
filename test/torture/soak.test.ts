import { expect, test } from 'vitest';
import { soak } from './soak.js';

const { BOS_TORTURE_WRITES = '60', BOS_TORTURE_SEED = '1' } = process.env;
const writes = Number(BOS_TORTURE_WRITES);

test.each([
  ['2.50', 1],
  // v1 has fewer kinds of writes.
  ['2.16', 0.2],
] as const)(
  'whatever a proxy does to writes, none is done twice, none is lost, and none is said to be done that is not: release %s',
  async (release, share) => {
    const count = Math.ceil(writes * share);
    const figures = await soak(count, Number(BOS_TORTURE_SEED), release);
    if (writes > 60) console.log('soak', release, figures);
    expect(figures.wrong).toEqual([]);
    expect(figures.done + figures.unknown + figures.failed + figures.asCray).toBe(count);
    expect(figures.faults).toBeGreaterThan(count / 4);
    expect(figures.mended).toBeGreaterThan(0);
  },
  3_600_000,
);
