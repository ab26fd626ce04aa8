import { expect, test } from 'vitest';
import { failCalls } from './failing-calls.js';

const { BOS_TORTURE_STRIDE = '20' } = process.env;
const stride = Number(BOS_TORTURE_STRIDE);

test('whichever call fails, there is one error and a status, and no file is half written', async () => {
  const { wrong, ...figures } = await failCalls(stride);
  if (stride < 20) console.log('failing calls', figures);
  expect(wrong).toEqual([]);
  expect(figures.commands).toBe(25);
  expect(figures.injected).toBeGreaterThan(400 / stride);
}, 3_600_000);
