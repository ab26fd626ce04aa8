import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readNodes } from '../../src/nodes/node-list.js';
import { makeHome } from '../support/home.js';
import { contextWith } from '../support/node-context.js';

const system = ['x1000c0s0b0n0', 'x1000c0s0b0n1', 'x1000c0s1b0n0', 'x1000c1s0b0n0', 'x10000c0s0b0n0', 'x1001c0s0b0n0'];

/** Reads a list as `--ids`. */
function read(text: string, recursive = false, context = contextWith(system)): Promise<string[]> {
  return readNodes(text, { option: '--ids', recursive, context });
}

/** Message and hint of the error that a list ends in. */
async function refuse(text: string, recursive = false, context = contextWith(system)): Promise<(string | undefined)[]> {
  const error = await read(text, recursive, context).then(
    () => new Error('it was read'),
    (thrown: unknown) => thrown as Error & { hint?: string },
  );
  return [error.message, 'hint' in error ? error.hint : undefined];
}

describe('a list that is typed', () => {
  test.each([
    ['x1c0s0b0n0', ['x1c0s0b0n0']],
    ['x1c0s0b0n1, x1c0s0b0n0', ['x1c0s0b0n1', 'x1c0s0b0n0']],
    ['x1c0s0b0n1 x1c0s0b0n0,,', ['x1c0s0b0n1', 'x1c0s0b0n0']],
    ['x1c0s[0-1,3]b0n0', ['x1c0s0b0n0', 'x1c0s1b0n0', 'x1c0s3b0n0']],
    ['x1c0s[0, 1]b[0-1]n0', ['x1c0s0b0n0', 'x1c0s0b1n0', 'x1c0s1b0n0', 'x1c0s1b1n0']],
    ['X1C0S0B0N0,x1c0s00b0n0', ['x1c0s0b0n0']],
    ['x1c0s[00-01]b0n0', ['x1c0s0b0n0', 'x1c0s1b0n0']],
    ['node-a,Node-B', ['node-a', 'Node-B']],
  ])('%s', async (text, names) => {
    expect(await read(text)).toEqual(names);
  });

  test.each([
    ['', "Invalid value for '--ids': it contains no node", undefined],
    [' , ', "Invalid value for '--ids': it contains no node", undefined],
    ['x1c0s[1-2', `Invalid value for '--ids': "x1c0s[1-2": a [ is not closed`, undefined],
    ['n[1-1000001]', `Invalid value for '--ids': "n[1-1000001]": it stands for more than 1,000,000 names`, undefined],
    [
      'nid[000001-100001]',
      `Invalid value for '--ids': "nid[000001-100001]": it stands for more than 100,000 NIDs`,
      undefined,
    ],
    [
      'nid[000001-999999999]',
      `Invalid value for '--ids': "nid[000001-999999999]": it stands for more than 100,000 NIDs`,
      undefined,
    ],
    ['n[1-600000],m[1-600000]', "Invalid value for '--ids': it stands for more than 1,000,000 names", undefined],
    [
      'x1000c0s0b0',
      "Invalid value for '--ids': x1000c0s0b0 is a board, not a node",
      'Add --recursive for all nodes in it.',
    ],
    [
      'x1000c0s0b0n0,x1000c0s0bn0',
      `Invalid value for '--ids': "x1000c0s0bn0" is not an xname: the number of the board is missing after x1000c0s0b`,
      'Did you mean x1000c0s0b<board>n0? A node is x<cabinet>c<chassis>s<slot>b<board>n<node>.',
    ],
    [
      'x1c0s[0-3]b0n0 -x x1c0s1b0n0',
      `Invalid value for '--ids': "-x" begins with -, which no name does`,
      'A list of nodes cannot leave nodes out: write only the nodes that you mean.',
    ],
    [
      'x1c0s0b0n0,!x1c0s1b0n0',
      `Invalid value for '--ids': "!x1c0s1b0n0" is not a valid name`,
      'A list of nodes cannot leave nodes out: write only the nodes that you mean.',
    ],
    [
      '*',
      `Invalid value for '--ids': "*" is not a valid name: BOS has no patterns`,
      'In a limit, * alone is every node. Write the numbers in brackets: x1000c0s[0-3]b0n0 or x1000c0s[0,2]b0n0',
    ],
  ])('"%s" is refused', async (text, message, hint) => {
    expect(await refuse(text)).toEqual([message, hint]);
  });

  test.each([
    ['nid000002', ['x1000c0s0b0n1']],
    ['nid2,NID000002,nid02', ['x1000c0s0b0n1']],
    ['nid[000001-000003]', ['x1000c0s0b0n0', 'x1000c0s0b0n1', 'x1000c0s1b0n0']],
    ['nid[000006,000001-000002]', ['x1000c0s0b0n0', 'x1000c0s0b0n1', 'x1001c0s0b0n0']],
    ['x1000c0s0b0n1,nid[1-2],x1c0s0b0n0', ['x1000c0s0b0n1', 'x1000c0s0b0n0', 'x1c0s0b0n0']],
  ])('%s: NIDs become the xnames of the nodes', async (text, names) => {
    expect(await read(text)).toEqual(names);
  });

  test('all NIDs are looked up with one request', async () => {
    const context = contextWith(system);
    await read('nid[1-2],x1c0s0b0n0,nid4', false, context);
    expect(context.said).toEqual([
      '/apis/smd/hsm/v2/State/Components type Node nid 1 nid 2 nid 4 nidonly true',
      'close',
    ]);
  });

  test('NIDs that no node has are an error that lists them', async () => {
    expect(await refuse('nid000007,x1c0s0b0n0,nid[000001-000002,000009],nid7')).toEqual([
      'The hardware inventory has no node with the NIDs nid[000007,000009]',
      'Nothing was sent to BOS.',
    ]);
  });

  test('a name that only begins as a NID is a name', async () => {
    const context = contextWith();
    expect(await read('nid1-nmn,nid_a1,nid', false, context)).toEqual(['nid1-nmn', 'nid_a1', 'nid']);
    expect(context.said).toEqual(['--ids: nid is not an xname. Groups and roles are allowed only in a limit.']);
  });

  test('asks no server without need', async () => {
    const context = contextWith();
    await read('x1000c0s0b0n0', true, context);
    expect(context.said).toEqual([]);
  });
});

describe('with --recursive', () => {
  test.each([
    ['x1000', ['x1000c0s0b0n0', 'x1000c0s0b0n1', 'x1000c0s1b0n0', 'x1000c1s0b0n0']],
    ['x1000c0', ['x1000c0s0b0n0', 'x1000c0s0b0n1', 'x1000c0s1b0n0']],
    ['x1000c0s0', ['x1000c0s0b0n0', 'x1000c0s0b0n1']],
    ['X1000c0s00b0', ['x1000c0s0b0n0', 'x1000c0s0b0n1']],
    ['x1001,x1000c[0-1]s0', ['x1001c0s0b0n0', 'x1000c0s0b0n0', 'x1000c0s0b0n1', 'x1000c1s0b0n0']],
    ['x1000c0s0b0n1,x1000c0s0', ['x1000c0s0b0n1', 'x1000c0s0b0n0']],
  ])('%s stands for the nodes in it', async (text, names) => {
    const context = contextWith(system);
    expect(await read(text, true, context)).toEqual(names);
    expect(context.said).toEqual(['/apis/bos/v2/components page_size 1000', 'close']);
  });

  test('a place without a node is an error', async () => {
    const context = contextWith(system);
    expect(await refuse('x1000,x2000', true, context)).toEqual([
      'BOS has no node in x2000.',
      'To list the nodes of BOS: bos components list --format nodes',
    ]);
    expect(context.said.at(-1)).toBe('close');
  });
});

describe('a file', () => {
  async function readFile(content: string | Buffer, typed = '@nodes.txt'): Promise<string[] | (string | undefined)[]> {
    const { path } = await makeHome({});
    await writeFile(join(path, 'nodes.txt'), content);
    const context = contextWith(system, { cwd: path });
    return read(typed, false, context).catch(() => refuse(typed, false, context));
  }

  test('has many names a line, remarks and empty lines, whatever ends its lines', async () => {
    const content = '\ufeff# mine\r\nx1c0s0b0n0 x1c0s[1-2]b0n0, x1c0s3b0n0 # and\r\n\r\n\tx1c0s4b0n0';
    expect(await readFile(content)).toEqual([0, 1, 2, 3, 4].map((slot) => `x1c0s${slot}b0n0`));
  });

  test('can have NIDs', async () => {
    expect(await readFile('nid[000001-000002]\nnid000003\n')).toEqual([
      'x1000c0s0b0n0',
      'x1000c0s0b0n1',
      'x1000c0s1b0n0',
    ]);
  });

  test('can stand among other names', async () => {
    expect(await readFile('x1c0s0b0n0\n', 'x1c0s1b0n0,@nodes.txt')).toEqual(['x1c0s1b0n0', 'x1c0s0b0n0']);
  });

  test.each([
    ['', 'nodes.txt contains no node.', 'Nothing was sent: an empty list does not mean all nodes.'],
    ['# x1c0s0b0n0\n\n', 'nodes.txt contains no node.', 'Nothing was sent: an empty list does not mean all nodes.'],
    [Buffer.from([0xff]), 'nodes.txt is not UTF-8.', undefined],
    [
      'x1c0s0b0n0\nx1c0s0b0\n',
      'nodes.txt, line 2: x1c0s0b0 is a board, not a node',
      'Add --recursive for all nodes in it.',
    ],
    ['x1c0s[1', 'nodes.txt, line 1: "x1c0s[1": a [ is not closed', undefined],
    [
      'x1c0s0b0n0\n@more.txt\n',
      'nodes.txt, line 2: @more.txt is not allowed in a file: @FILE and - work only on the command line',
      undefined,
    ],
    [
      '- x1c0s0b0n0',
      'nodes.txt, line 1: - is not allowed in a file: @FILE and - work only on the command line',
      'This looks like a list in YAML. A list of nodes contains only names, separated by commas, spaces or new lines: leave out the - before each.',
    ],
  ])('with %j is refused', async (content, message, hint) => {
    expect(await readFile(content)).toEqual([message, hint]);
  });

  test('of 300,000 words is read', async () => {
    expect(await readFile('x1c0s0b0n0\n'.repeat(300_000))).toEqual(['x1c0s0b0n0']);
  });

  test('that is not there is an error', async () => {
    expect(await refuse('@nowhere.txt')).toEqual(['nowhere.txt cannot be read: there is no such file.', undefined]);
  });

  test('without a name is an error', async () => {
    expect(await refuse('@')).toEqual(["Invalid value for '@FILE': the name is empty", undefined]);
  });
});

describe('standard input', () => {
  test('can stand in a list once', async () => {
    const context = contextWith([], { stdin: 'x1c0s0b0n0' });
    expect(await refuse('-,x1c0s1b0n0,-', false, context)).toEqual([
      "Invalid value for '--ids': standard input can be read once, and - is there twice",
      undefined,
    ]);
  });

  test('is read as a file is', async () => {
    const context = contextWith([], { stdin: 'x1c0s[0-1]b0n0\n' });
    expect(await read('-', false, context)).toEqual(['x1c0s0b0n0', 'x1c0s1b0n0']);
  });

  test('that is empty is an error', async () => {
    expect(await refuse('-', false, contextWith([], { stdin: '' }))).toEqual([
      'standard input contains no node.',
      'Nothing was sent: an empty list does not mean all nodes.',
    ]);
  });
});
