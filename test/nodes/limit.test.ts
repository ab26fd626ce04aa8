import { describe, expect, test } from 'vitest';
import { readLimit } from '../../src/nodes/limit.js';
import { applyLimit } from '../../src/sandbox/limit.js';
import type { World } from '../../src/sandbox/world.js';
import { contextWith } from '../support/node-context.js';

const system = ['x1000c0s0b0n0', 'x1000c0s1b0n0', 'x1000c1s0b0n0'];

function read(text: string, recursive = false, stdin = ''): Promise<string> {
  return readLimit(text, { option: '--limit', recursive, context: contextWith(system, { stdin }) });
}

describe('a limit comes to what BOS reads', () => {
  test.each([
    ['Compute', 'Compute'],
    ['*', '*'],
    ['all,!uan', 'all,!uan'],
    ['x1c0s[0-1]b0n0', 'x1c0s0b0n0,x1c0s1b0n0'],
    ['Compute,!x1c0s[0-1]b0n0', 'Compute,!x1c0s0b0n0,!x1c0s1b0n0'],
    ['Compute, &uan , ! X1c0s00b0n0', 'Compute,&uan,!x1c0s0b0n0'],
    ['Compute,&x1c0s[0-1]b0n0', 'x1c0s0b0n0,x1c0s1b0n0,&Compute'],
    ['Compute,&x1c0s[0-1]b0n0,!x1c0s1b0n0,uan', 'x1c0s0b0n0,x1c0s1b0n0,&Compute,!x1c0s1b0n0,uan'],
    ['a,b,&x1c0s[0,0]b0n0', 'a,b,&x1c0s0b0n0'],
    // A name counts again where something else stood between.
    ['a,a,!b,!b,a', 'a,!b,a'],
    ['x1c0s[0-1]b0n0,x1c0s[1-2]b0n0', 'x1c0s0b0n0,x1c0s1b0n0,x1c0s2b0n0'],
    // These may be groups.
    ['x86,x2,x86_64,x1000-test,X1000_c', 'x86,x2,x86_64,x1000-test,X1000_c'],
    // What is wrong with its marks is told elsewhere.
    ['a,,b,', 'a,,b,'],
    ['&,!', '&,!'],
    ['nid[1-2]', 'nid1,nid2'],
  ])('%s', async (text, limit) => {
    expect(await read(text)).toBe(limit);
  });

  test.each([
    ['x1000', 'x1000c0s0b0n0,x1000c0s1b0n0,x1000c1s0b0n0'],
    ['x1000,!x1000c0', 'x1000c0s0b0n0,x1000c0s1b0n0,x1000c1s0b0n0,!x1000c0s0b0n0,!x1000c0s1b0n0'],
    ['Compute,&x1000c0', 'x1000c0s0b0n0,x1000c0s1b0n0,&Compute'],
    ['a,b,&x1000c1', 'a,b,&x1000c1s0b0n0'],
  ])('%s with --recursive', async (text, limit) => {
    expect(await read(text, true)).toBe(limit);
  });

  test('from standard input, over several lines', async () => {
    expect(await read('-', false, '# all but one\nCompute\n!x1c0s0b0n0 # broken\n')).toBe('Compute,!x1c0s0b0n0');
  });
});

describe('a limit is refused', () => {
  test.each([
    ['', 'it is empty'],
    [' ', 'it is empty'],
    ['x1000', 'x1000 is a cabinet, not a node'],
    ['x1000c0', 'x1000c0 is a chassis, not a node'],
    ['Compute,!x1000c0s0bn0', '"x1000c0s0bn0" is no xname: the number of the board is missing behind x1000c0s0b'],
    ['a,b,&x1c0s[0-1]b0n0', '&x1c0s[0-1]b0n0 is 2 nodes, and BOS narrows to one name at a time'],
    ['!a,&x1c0s[0-1]b0n0', '&x1c0s[0-1]b0n0 is 2 nodes, and BOS narrows to one name at a time'],
    ['&x1c0s[0-1]b0n0', '&x1c0s[0-1]b0n0 is 2 nodes, and BOS narrows to one name at a time'],
    ['a,&b,&x1c0s[0-1]b0n0', '&x1c0s[0-1]b0n0 is 2 nodes, and BOS narrows to one name at a time'],
    ['a,@nodes.txt', '@nodes.txt can only stand for the whole of it'],
    ['a,!-', '- can only stand for the whole of it'],
  ])('%s: %s', async (text, message) => {
    await expect(read(text)).rejects.toThrow(`Invalid value for '--limit': ${message}`);
  });

  test('of more characters than BOS takes', async () => {
    await expect(read('n[1-100000]')).rejects.toThrow('--limit comes to 688,894 characters, and BOS takes 524,288.');
  });
});

test('names that change places mean the same', async () => {
  const nodes = Array.from({ length: 6 }, (_, slot) => `x1000c0s${slot}b0n0`);
  const groups = { even: nodes.filter((_, slot) => slot % 2 === 0), others: nodes.slice(4) };
  const world = { nodes: [], groups } as unknown as World;
  for (const first of ['even', '*', nodes[2] ?? '']) {
    const limit = await read(`${first},&x1000c0s[1-4]b0n0,!x1000c0s4b0n0,others`);
    const wanted = new Set(
      nodes
        .slice(1, 4)
        .filter((id) => first === '*' || (groups.even.includes(id) && (first === 'even' || id === first))),
    );
    expect(applyLimit(new Set(nodes), limit, world)).toEqual(new Set([...wanted, ...groups.others]));
  }
});
