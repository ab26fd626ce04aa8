import { expect, test } from 'vitest';
import { soak } from './soak.js';

const { BOS_TORTURE_WRITES = '60', BOS_TORTURE_SEED = '1' } = process.env;
const writes = Number(BOS_TORTURE_WRITES);

test('whatever a proxy does to writes, none is done twice, none is lost, and none is said to be done that is not', async () => {
  const figures = await soak(writes, Number(BOS_TORTURE_SEED));
  if (writes > 60) console.log('soak', figures);
  expect(figures.wrong).toEqual([]);
  expect(figures.done + figures.unknown + figures.failed).toBe(writes);
  expect(figures.faults).toBeGreaterThan(writes / 4);
  expect(figures.mended).toBeGreaterThan(0);
}, 3_600_000);
