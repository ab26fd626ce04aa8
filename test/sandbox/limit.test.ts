import { describe, expect, test } from 'vitest';
import { applyLimit, SetupError, selectBootSetNodes } from '../../src/sandbox/limit.js';
import { omit } from '../../src/sandbox/objects.js';
import { makeWorld, type World, type WorldNode } from '../../src/sandbox/world.js';
import { image, steadyPace } from './support.js';

const [a, b, c, d] = ['x1000c0s0b0n0', 'x1000c0s0b0n1', 'x1000c0s0b1n0', 'x1000c0s0b1n1'] as const;
const world = makeMachine();

/** Four nodes: the third with the role Storage, the last an application node of a subrole. */
function makeMachine(): World {
  const made = makeWorld(4, steadyPace);
  const change: Readonly<Record<string, Partial<WorldNode>>> = { [c]: { role: 'Storage' }, [d]: { subRole: 'UAN' } };
  return {
    ...made,
    nodes: made.nodes.map((node) => ({ ...node, ...change[node.id] })),
    groups: { ...made.groups, empty: [], Storage: [a] },
  };
}

describe('a limit', () => {
  test.each([
    ['', [a, b, c, d]],
    ['*', [a, b, c, d]],
    ['all', [a, b, c, d]],
    [a, [a]],
    [`${a},${c}`, [a, c]],
    ['blue', [a, b]],
    ['Compute', [a, b]],
    ['Compute,red,&red', [c, d]],
    [`*,!${b}`, [a, c, d]],
    ['blue,red,!Application', [a, b, c]],
    ['nosuch', []],
    // There is nothing yet that could be taken away or kept.
    ['!blue', []],
    ['&blue', []],
    // What is not taken away by name stays.
    ['blue,!nosuch', [a, b]],
    ['Application_UAN', [d]],
    // Numbers of nodes name nothing.
    ['nid000001', []],
    ['nid[1-4]', []],
    // Nor do names in capitals.
    [a.toUpperCase(), []],
    // An empty group is a group.
    ['empty', []],
    // A role counts for more than a group of its name.
    ['Storage', [c]],
    ['blue,all,&Storage', [c]],
    [`*,&${a}`, [a]],
    ['& blue', []],
  ])('%s', (limit, expected) => {
    expect([...applyLimit(new Set([a, b, c, d]), limit, world)]).toEqual(expected);
  });
});

describe('a limit with a comma too many', () => {
  test.each([',', `${a},`, `,${a}`, `${a},,${b}`])('%s cannot be read', (limit) => {
    const reason = 'string index out of range';
    expect(() => applyLimit(new Set([a, b]), limit, world)).toThrow(new SetupError(`IndexError: ${reason}\n`));
    expect(() => applyLimit(new Set([a, b]), limit, { ...world, release: '2.16' })).toThrow(new SetupError(reason));
  });

  test('is not a matter where there is nothing to limit', () => {
    expect(applyLimit(new Set(), ',', world).size).toBe(0);
  });
});

describe('the nodes of a boot set', () => {
  const session = { name: 's', operation: 'boot', template_name: 't' } as const;

  test('are those of its list, groups and roles, each once', () => {
    const bootSet = {
      ...image,
      node_list: [d, a, 'nosuch'],
      node_groups: ['blue'],
      node_roles_groups: ['Application'],
    };
    expect(selectBootSetNodes(bootSet, session, world)).toEqual([a, b, d]);
  });

  test('are of its architecture', () => {
    expect(selectBootSetNodes({ ...image, arch: 'ARM', node_list: [a] }, session, world)).toEqual([]);
  });

  test('of a group that is not there are none', () => {
    expect(selectBootSetNodes({ ...image, node_groups: ['nosuch'] }, session, world)).toEqual([]);
  });

  test('of a role and subrole are found by both', () => {
    expect(selectBootSetNodes({ ...image, node_roles_groups: ['Application_UAN'] }, session, world)).toEqual([d]);
  });

  test.each([
    ['X86', 'UNKNOWN', [a]],
    ['X86', 'Unknown', []],
    ['X86', undefined, []],
    ['Unknown', undefined, [a]],
    ['Unknown', 'UNKNOWN', []],
    ['X86', 'ARM', []],
    ['ARM', 'ARM', [a]],
    ['Unknown', 'Unknown', [a]],
    ['Other', 'X86', []],
  ] as const)('of architecture %s take in one that is %s', (arch, real, expected) => {
    const machine = {
      ...world,
      nodes: world.nodes.map((node) => ({ ...omit(node, 'arch'), ...(real && { arch: real }) })),
    };
    expect(selectBootSetNodes({ ...image, arch, node_list: [a] }, session, machine)).toEqual(expected);
  });

  test('are enabled in the inventory, unless the session takes the others too', () => {
    const machine = { ...world, nodes: world.nodes.map((node) => ({ ...node, enabled: node.id !== b })) };
    const bootSet = { ...image, node_list: [a, b] };
    expect(selectBootSetNodes(bootSet, session, machine)).toEqual([a]);
    expect(selectBootSetNodes(bootSet, { ...session, include_disabled: true }, machine)).toEqual([a, b]);
  });

  test('are those of the tenant whose session it is', () => {
    const machine = { ...world, tenants: { mine: [b, c] } };
    const bootSet = { ...image, node_groups: ['blue'] };
    expect(selectBootSetNodes(bootSet, { ...session, tenant: 'mine' }, machine)).toEqual([b]);
    expect(selectBootSetNodes(bootSet, { ...session, tenant: 'gone' }, machine)).toEqual([]);
    expect(selectBootSetNodes(bootSet, { ...session, tenant: '' }, machine)).toEqual([a, b]);
  });

  test('cannot be listed when they are those of somebody else; release 2.16 leaves them out', () => {
    const machine: World = { ...world, tenants: { mine: [b, c] } };
    const select = (release: World['release'] & string) =>
      selectBootSetNodes({ ...image, node_list: [a, b] }, { ...session, tenant: 'mine' }, { ...machine, release });
    expect(() => select('2.50')).toThrow(
      new SetupError(
        `The session template includes nodes which do not exist or are not available to this tenant: ${a}`,
      ),
    );
    expect(select('2.16')).toEqual([b]);
  });

  test('are not locked; release 2.16 takes these too', () => {
    const machine: World = { ...world, nodes: world.nodes.map((node) => ({ ...node, locked: node.id === a })) };
    const bootSet = { ...image, node_list: [a, b] };
    expect(selectBootSetNodes(bootSet, session, machine)).toEqual([b]);
    expect(selectBootSetNodes(bootSet, session, { ...machine, release: '2.16' })).toEqual([a, b]);
  });

  test('are looked up in partitions by a limit alone, before groups and after roles', () => {
    const machine: World = { ...world, partitions: { p1: [a, c], blue: [c], Storage: [d] } };
    const all = { ...image, node_list: [a, b, c, d] };
    const select = (limit: string) => selectBootSetNodes(all, { ...session, limit }, machine);
    expect([select('p1'), select('blue'), select('Storage')]).toEqual([[a, c], [c], [c]]);
    expect(selectBootSetNodes({ ...image, node_groups: ['p1'] }, session, machine)).toEqual([]);
  });
});
