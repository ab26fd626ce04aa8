import { expect, test } from 'vitest';
import { makePatch } from '../../../src/templates/set/patch.js';
import { toJsonValue, toPlain, type JsonObject } from '../../../src/util/json/value.js';

const set = { path: 's3://boot-images/1/manifest.json', type: 's3', arch: 'X86', node_groups: ['blue'] };

function patchOf(from: object, to: object): unknown {
  const patch = makePatch(toJsonValue(from) as JsonObject, toJsonValue(to) as JsonObject);
  return patch && toPlain(patch);
}

test('a field of the template goes alone', () => {
  expect(patchOf({ boot_sets: { a: set } }, { boot_sets: { a: set }, enable_cfs: false })).toEqual({
    enable_cfs: false,
  });
});

test('a field of a boot set goes with the path and type of the set, and no other set goes', () => {
  const before = { boot_sets: { a: set, b: set }, description: 'x' };
  const after = { boot_sets: { a: { ...set, node_groups: ['green', 'blue'] }, b: set }, description: 'x' };
  expect(patchOf(before, after)).toEqual({
    boot_sets: { a: { path: set.path, type: 's3', node_groups: ['green', 'blue'] } },
  });
});

test('a new boot set goes whole', () => {
  expect(patchOf({ boot_sets: { a: set } }, { boot_sets: { a: set, b: set } })).toEqual({ boot_sets: { b: set } });
});

test.each([
  ['a field', { boot_sets: { a: set } }],
  ['a field of a boot set', { boot_sets: { a: { path: set.path, type: 's3' }, b: set }, description: 'x' }],
  ['a boot set', { boot_sets: { a: set }, description: 'x' }],
])('no PATCH removes %s', (_, after) => {
  expect(patchOf({ boot_sets: { a: set, b: set }, description: 'x' }, after)).toBeUndefined();
});
