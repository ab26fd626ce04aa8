import { describe, expect, test } from 'vitest';
import { countComponents, chooseDimensions } from '../../../../src/commands/components/summary/count.js';
import type { ComponentRecord } from '../../../../src/service/component.js';
import { node } from '../../sessions/node.js';

async function* stream(...components: readonly ComponentRecord[]): AsyncGenerator<ComponentRecord> {
  for (const component of components) yield await Promise.resolve(component);
}

const kernel = (desired: string, actual: string) => ({
  desired_state: { boot_artifacts: { kernel: desired } },
  actual_state: { boot_artifacts: { kernel: actual } },
});

describe('counting nodes', () => {
  test('of none: every dimension is there, and empty', async () => {
    expect(await countComponents(stream(), chooseDimensions('status,enabled'), { names: false })).toEqual({
      nodes: 0,
      by: { status: [], enabled: [] },
    });
  });

  test('most nodes first, equal counts in natural order', async () => {
    const ids = ['s10', 's2', 's1', 's1'];
    const nodes = ids.map((session, i) => node(`x1c0s0b0n${i}`, { session }));
    expect(await countComponents(stream(...nodes), chooseDimensions('session'), { names: true })).toEqual({
      nodes: 4,
      by: {
        session: [
          { value: 's1', count: 2, nodes: 'x1c0s0b0n[2-3]' },
          { value: 's2', count: 1, nodes: 'x1c0s0b0n1' },
          { value: 's10', count: 1, nodes: 'x1c0s0b0n0' },
        ],
      },
    });
  });

  test('an image that is wanted is one kind where it runs, and another where it does not', async () => {
    const nodes = [
      node('x1c0s0b0n0', kernel('a', 'a')),
      node('x1c0s0b0n1', kernel('a', 'a')),
      node('x1c0s0b1n0', kernel('a', 'b')),
      node('x1c0s0b1n1', kernel('', '')),
    ];
    expect((await countComponents(stream(...nodes), chooseDimensions('image'), { names: false })).by).toEqual({
      image: [
        { value: 'a', running: true, count: 2 },
        { value: '', running: false, count: 1 },
        { value: 'a', running: false, count: 1 },
      ],
    });
  });

  test('enabled is true or false', async () => {
    const nodes = [node('x1c0s0b0n0', { enabled: true }), node('x1c0s0b0n1')];
    expect((await countComponents(stream(...nodes), chooseDimensions('enabled'), { names: false })).by).toEqual({
      enabled: [
        { value: false, count: 1 },
        { value: true, count: 1 },
      ],
    });
  });
});

describe('what nodes are counted by', () => {
  test('is in the order that was typed, each once', () => {
    expect(chooseDimensions('phase, status,phase').map(({ name }) => name)).toEqual(['phase', 'status']);
  });

  test.each(['', 'status,', 'colour', 'Status'])('%j is refused', (names) => {
    expect(() => chooseDimensions(names)).toThrow("Invalid value for '--by': there is no ");
  });
});
