import { expect, test } from 'vitest';
import { findNamedNodes, toInventory } from '../../src/service/inventory.js';
import { toJsonValue, type JsonValue } from '../../src/util/json/value.js';

const list = (...items: unknown[]): JsonValue[] => items.map(toJsonValue);

test('a node is read with all that decides what a session does to it', () => {
  const node = { ID: 'x1000c0s0b0n0', State: 'Ready', Enabled: false, Locked: true, Arch: 'ARM', NID: 7 };
  expect(toInventory(list(node), []).nodes.get('x1000c0s0b0n0')).toEqual({
    id: 'x1000c0s0b0n0',
    enabled: false,
    locked: true,
    arch: 'ARM',
    nid: 7,
    power: 'on',
  });
});

test.each([
  ['Off', 'off'],
  ['On', 'on'],
  ['Standby', 'on'],
  ['Halt', 'on'],
  ['Ready', 'on'],
  ['Populated', 'unknown'],
  ['Empty', 'unknown'],
  ['Unknown', 'unknown'],
  [undefined, 'unknown'],
])('a node whose state is %s is %s', (State, power) => {
  expect(toInventory(list({ ID: 'a', State }), []).nodes.get('a')?.power).toBe(power);
});

test('what is not said of a node counts for nothing: it is enabled and not locked', () => {
  expect(toInventory(list({ ID: 'a' }), []).nodes.get('a')).toMatchObject({
    enabled: true,
    locked: false,
    arch: '',
    nid: 0,
  });
});

test('nodes are found by their role, and by role and subrole', () => {
  const nodes = list({ ID: 'a', Role: 'Compute' }, { ID: 'b', Role: 'Application', SubRole: 'UAN' }, { ID: 'c' });
  expect([...toInventory(nodes, []).roles]).toEqual([
    ['Compute', ['a']],
    ['Application', ['b']],
    ['Application_UAN', ['b']],
  ]);
});

test('a node is locked when it says so, or is in the list of locks', () => {
  const nodes = list({ ID: 'a' }, { ID: 'b', Locked: true }, { ID: 'c' });
  const locks = list({ ID: 'a', Locked: true }, { ID: 'c', Locked: false });
  const inventory = toInventory(nodes, [], [], locks);
  expect([...inventory.nodes.values()].map(({ locked }) => locked)).toEqual([true, true, false]);
});

test('of equal names a role counts, then a partition, then a group', () => {
  const members = (...ids: string[]) => ({ members: { ids } });
  const inventory = toInventory(
    list({ ID: 'a', Role: 'Compute' }),
    list({ label: 'Compute', ...members('g') }, { label: 'p1', ...members('g') }, { label: 'blue', ...members('g') }),
    list({ name: 'Compute', ...members('p') }, { name: 'p1', ...members('p') }),
  );
  const named = ['Compute', 'p1', 'blue', 'nosuch'].map((name) => findNamedNodes(inventory, name));
  expect(named).toEqual([['a'], ['p'], ['g'], undefined]);
});

test('groups have their members, and an answer of another shape has none', () => {
  const groups = list({ label: 'blue', members: { ids: ['a', 7, 'b'] } }, { label: 'bare' }, 'group');
  expect([...toInventory(list('node', { Type: 'Node' }, null), groups).groups]).toEqual([
    ['blue', ['a', 'b']],
    ['bare', []],
  ]);
});
