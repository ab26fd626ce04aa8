import { describe, expect, it } from 'vitest';
import { applyLimit, selectNodes } from '../../src/sandbox/limit.js';
import { makeWorld } from '../../src/sandbox/world.js';
import { image, steadyPace } from './support.js';

const [a, b, c, d] = ['x1000c0s0b0n0', 'x1000c0s0b0n1', 'x1000c0s0b1n0', 'x1000c0s0b1n1'] as const;
const world = makeWorld(4, steadyPace);

describe('a limit', () => {
  it.each([
    ['', [a, b, c, d]],
    ['*', [a, b, c, d]],
    ['all', [a, b, c, d]],
    [a, [a]],
    [`${a},${c}`, [a, c]],
    ['blue', [a, b]],
    ['Compute', [a, b, c]],
    ['Compute,&red', [c]],
    [`*,!${b}`, [a, c, d]],
    ['blue,red,!Application', [a, b, c]],
    ['nosuch', []],
    // There is nothing yet that could be taken away or kept.
    ['!blue', []],
    ['&blue', []],
  ])('%s', (limit, expected) => {
    expect([...applyLimit(new Set([a, b, c, d]), limit, world)]).toEqual(expected);
  });
});

describe('the nodes of a boot set', () => {
  const session = { name: 's', operation: 'boot', template_name: 't' } as const;

  it('are those of its list, groups and roles, each once', () => {
    const bootSet = {
      ...image,
      node_list: [d, a, 'nosuch'],
      node_groups: ['blue'],
      node_roles_groups: ['Application'],
    };
    expect(selectNodes(bootSet, session, world)).toEqual([a, b, d]);
  });

  it('are of its architecture', () => {
    expect(selectNodes({ ...image, arch: 'ARM', node_list: [a] }, session, world)).toEqual([]);
  });
});
