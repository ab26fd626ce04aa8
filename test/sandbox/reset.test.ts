import { expect, test } from 'vitest';
import { createState, resetState } from '../../src/sandbox/state.js';
import { makeWorld } from '../../src/sandbox/world.js';
import { startMs, steadyPace } from './support.js';

const before = createState(makeWorld(4, steadyPace), startMs);
const used = { ...before, options: { ...before.options, clear_stage: true } };

test('a reset leaves neither templates nor changed options, and finds the nodes again', () => {
  const state = resetState(used, false, startMs);
  expect(state.templates.size).toBe(0);
  expect(state.options).toEqual(before.options);
  expect(state.components).toEqual(before.components);
});

test('while discovery idles a reset leaves nothing', () => {
  const state = resetState(used, true, startMs);
  expect([state.templates.size, state.sessions.size, state.components.size]).toEqual([0, 0, 0]);
  expect(state.world).toBe(before.world);
});
