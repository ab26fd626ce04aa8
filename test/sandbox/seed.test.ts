import { describe, expect, test } from 'vitest';
import { applySeed } from '../../src/sandbox/seed.js';
import { createState, type State } from '../../src/sandbox/state.js';
import { makeWorld } from '../../src/sandbox/world.js';
import { image, startMs, steadyPace } from './support.js';

const state = createState(makeWorld(4, steadyPace), startMs);
const template = { boot_sets: { compute: { ...image, node_roles_groups: ['Compute'] } } };

const apply = (description: unknown, before: State = state): State => applySeed(before, description, startMs);

describe('a seed', () => {
  test('adds nodes until there are as many, each found and off, in a group and a tenant', () => {
    const { world, components, nodes } = apply({ nodes: 16 });
    expect([world.nodes.length, components.size, nodes.size]).toEqual([16, 16, 16]);
    expect([world.groups.blue?.length, world.groups.red?.length]).toEqual([6, 10]);
    expect(new Set([...(world.tenants['vcluster-blue'] ?? []), ...(world.tenants['vcluster-red'] ?? [])]).size).toBe(
      16,
    );
    expect(world.nodes.map(({ nid }) => nid)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
    expect(components.get('x1000c0s3b1n1')).toMatchObject({ id: 'x1000c0s3b1n1', enabled: false });
    expect(nodes.get('x1000c0s3b1n1')).toEqual({ power: 'off' });
  });

  test('leaves what is there as it is', () => {
    const grown = apply({ nodes: 16 });
    for (const [id, component] of state.components) expect(grown.components.get(id)).toBe(component);
    expect(apply({ nodes: 2 }).world).toEqual(state.world);
    expect(apply({}, grown)).toBe(grown);
  });

  test('puts templates as the service would, instead of those of the same name', () => {
    const { templates } = apply({ templates: { compute: template, 'my-template': template } });
    expect([...templates.keys()].sort()).toEqual(['compute', 'my-template', 'uan']);
    expect(templates.get('compute')).toMatchObject({
      name: 'compute',
      boot_sets: { compute: { node_roles_groups: ['Compute'] } },
    });
    expect(templates.get('compute')?.cfs).toBeUndefined();
  });

  test('tells all templates that the service refuses', () => {
    expect(() => apply({ templates: { a: {}, b: template, c: { boot_sets: {} } } })).toThrow(
      expect.objectContaining({
        detail: expect.stringMatching(/^Session template 'a': .*; Session template 'c': /) as string,
      }),
    );
  });

  test('of old templates is taken by v1 where there is one, which forgets their old fields', () => {
    const old = {
      cfs_url: 'https://git/config.git',
      boot_sets: { compute: { ...image, node_roles_groups: ['Compute'], boot_ordinal: 1, network: 'nmn' } },
    };
    expect(() => apply({ templates: { old } })).toThrow(/boot_ordinal/);
    const oldState = createState({ ...makeWorld(4, steadyPace), release: '2.16' }, startMs);
    expect(apply({ templates: { old } }, oldState).templates.get('old')).toMatchObject({
      name: 'old',
      boot_sets: { compute: { ...image, node_roles_groups: ['Compute'] } },
    });
  });

  test('can do both', () => {
    const { components, templates } = apply({ nodes: 8, templates: { one: template } });
    expect([components.size, templates.has('one')]).toEqual([8, true]);
  });

  test.each([
    ['too many nodes', { nodes: 20_001 }, /^nodes: /],
    ['no nodes', { nodes: 0 }, /^nodes: /],
    ['text for nodes', { nodes: '4' }, /^nodes: /],
    ['another member', { sessions: [] }, /sessions/],
    ['a list', [], /expected object/],
    ['a template that the service refuses', { nodes: 8, templates: { a: template, b: {} } }, /^Session template 'b': /],
    ['a template that is none', { templates: { b: 1 } }, /^Session template 'b': /],
    ['a name that the service refuses', { templates: { 'a/b': template } }, /^Session template 'a\/b': /],
  ])('with %s is refused as a whole', (_, description, detail) => {
    expect(() => apply(description)).toThrow(
      expect.objectContaining({ status: 400, detail: expect.stringMatching(detail) as string }),
    );
  });
});
