import { expect, test } from 'vitest';
import { isEveryNode, selectWithin, splitLimit } from '../../src/nodes/limit-grammar.js';

const groups: Readonly<Record<string, string[]>> = { '*': ['a', 'b', 'c'], ab: ['a', 'b'], none: [] };

test.each([
  ['a', ['a']],
  ['ab,c', ['a', 'b', 'c']],
  ['*,!ab', ['c']],
  ['*,&ab', ['a', 'b']],
  ['ab,!a,a', ['a', 'b']],
  ['!a,ab', ['a', 'b']],
  ['&ab', []],
  ['ab,&none', []],
  ['ab,!none', ['a', 'b']],
])('%s is read from the left', (limit, expected) => {
  const within = selectWithin(splitLimit(limit), ({ name }) => new Set(groups[name] ?? [name]));
  expect([...within].sort()).toEqual(expected);
});

test('a limit is split into what it names, and what is done with that', () => {
  expect(splitLimit('blue,&Compute,!x1000c0s0b0n0,')).toEqual([
    { effect: 'add', name: 'blue' },
    { effect: 'keep', name: 'Compute' },
    { effect: 'remove', name: 'x1000c0s0b0n0' },
    { effect: 'add', name: '' },
  ]);
});

test('all and * are every node, and nothing else is', () => {
  expect(['all', '*', 'All', 'blue', ''].filter(isEveryNode)).toEqual(['all', '*']);
});
