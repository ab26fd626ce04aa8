import { describe, expect, test } from 'vitest';
import { listEnclosing, readXname, xnameShape } from '../../src/nodes/xname.js';

test('the shape of the name of a node', () => {
  expect(xnameShape).toBe('x<cabinet>c<chassis>s<slot>b<board>n<node>');
});

describe('a name that is right', () => {
  test.each([
    ['x3000c0s19b1n0', 'node', 'x3000c0s19b1n0'],
    ['x3000c0s19b1', 'board', 'x3000c0s19b1'],
    ['x3000c0s19', 'slot', 'x3000c0s19'],
    ['x3000c0', 'chassis', 'x3000c0'],
    ['x3000', 'cabinet', 'x3000'],
    ['x0c7s0b0n0', 'node', 'x0c7s0b0n0'],
    ['X3000C0S19B1N0', 'node', 'x3000c0s19b1n0'],
    ['x3000c0s01b00n0', 'node', 'x3000c0s1b0n0'],
    ['x0100c0s1b0n0', 'node', 'x100c0s1b0n0'],
  ])('%s is a %s', (text, kind, name) => {
    expect(readXname(text)).toEqual({ kind, name });
  });
});

describe('a name that is wrong', () => {
  test.each([
    ['x3000c0s19bn0', 'the number of the board is missing after x3000c0s19b', 'x3000c0s19b<board>n0'],
    ['x3000c0s19bln0', 'the number of the board is missing after x3000c0s19b', 'x3000c0s19b1n0'],
    ['x3OOOcOs19b1n0', 'after x3 comes "ooocos19b1n0" instead of c<chassis>', 'x3000c0s19b1n0'],
    ['x3000s19b1n0', 'after x3000 comes "s19b1n0" instead of c<chassis>', 'x3000c<chassis>s19b1n0'],
    ['x3000c0s19n0', 'after x3000c0s19 comes "n0" instead of b<board>', 'x3000c0s19b<board>n0'],
    ['3000c0s19b1n0', 'it does not begin with x<cabinet>', 'x3000c0s19b1n0'],
    ['x3000cc0s19b1n0', 'the number of the chassis is missing after x3000c', 'x3000c0s19b1n0'],
    ['x3000-c0-s19-b1-n0', 'after x3000 comes "-c0-s19-b1-n0" instead of c<chassis>', 'x3000c0s19b1n0'],
    ['x3000c0s19b1n0p1', 'nothing can follow the node, but "p1" does', 'x3000c0s19b1n0'],
    ['x3000c0s19b1n', 'the number of the node is missing after x3000c0s19b1n', 'x3000c0s19b1n<node>'],
    ['x3000c0r15b0', 'after x3000c0 comes "r15b0" instead of s<slot>', undefined],
    ['x3000c8s1b0n0', 'the chassis is 8, and the highest is 7', undefined],
    ['x10000c0s1b0n0', 'the cabinet is 10000, and the highest is 9999', undefined],
    ['', 'it does not begin with x<cabinet>', undefined],
  ])('%s: %s', (text, reason, meant) => {
    expect(readXname(text)).toEqual(meant === undefined ? { reason } : { reason, meant });
  });
});

test('what a node is in, from the inside out', () => {
  expect(listEnclosing('x1000c0s1b0n1')).toEqual(['x1000c0s1b0', 'x1000c0s1', 'x1000c0', 'x1000']);
});

test.each(['', 'nid000001x', 'compute', 'x1000c0s1b0n'])('"%s" is in nothing', (name) => {
  expect(listEnclosing(name)).toEqual([]);
});
