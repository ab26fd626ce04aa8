import { expect, test } from 'vitest';
import { fuzz } from './fuzz.js';

const { BOS_FUZZ_SECONDS = '4', BOS_TORTURE_SEED = '1' } = process.env;
const seconds = Number(BOS_FUZZ_SECONDS);

test('no argument, configuration, token, template or answer makes the program crash, hang or tell two errors', async () => {
  const { runs, statuses, wrong } = await fuzz(seconds * 1000, Number(BOS_TORTURE_SEED));
  if (seconds > 4) console.log('fuzz', { runs, statuses });
  expect(wrong).toEqual([]);
  expect(Object.values(runs).every((count) => count > 0)).toBe(true);
}, 36_000_000);
