import { describe, expect, test } from 'vitest';
import { getDurationMs, realisticPace } from '../../src/sandbox/pace.js';
import { makeWorld, nameNode } from '../../src/sandbox/world.js';

describe('a world', () => {
  test('names four nodes a slot, eight slots a chassis, eight chassis a cabinet', () => {
    expect([0, 1, 2, 3, 4, 31, 32, 255, 256].map(nameNode)).toEqual([
      'x1000c0s0b0n0',
      'x1000c0s0b0n1',
      'x1000c0s0b1n0',
      'x1000c0s0b1n1',
      'x1000c0s1b0n0',
      'x1000c0s7b1n1',
      'x1000c1s0b0n0',
      'x1000c7s7b1n1',
      'x1001c0s0b0n0',
    ]);
  });

  test.each([
    [1, 0],
    [2, 1],
    [64, 4],
    [1000, 62],
  ])('of %i nodes has %i application nodes', (count, expected) => {
    const { nodes } = makeWorld(count, realisticPace);
    expect(nodes.filter((node) => node.role === 'Application')).toHaveLength(expected);
    expect(nodes).toHaveLength(count);
  });
});

describe('the pace of a node', () => {
  const durations = Array.from({ length: 64 }, (_, index) => getDurationMs(realisticPace, 'powerOn', nameNode(index)));

  test('is its own, and always the same', () => {
    expect(new Set(durations).size).toBeGreaterThan(60);
    expect(getDurationMs(realisticPace, 'powerOn', nameNode(7))).toBe(durations[7]);
  });

  test('lies within the span, and the nodes spread over it', () => {
    expect(Math.min(...durations)).toBeGreaterThanOrEqual(60_000);
    expect(Math.max(...durations)).toBeLessThanOrEqual(150_000);
    expect(durations.filter((duration) => duration < 105_000).length).toBeGreaterThan(16);
    expect(durations.filter((duration) => duration > 105_000).length).toBeGreaterThan(16);
  });
});
