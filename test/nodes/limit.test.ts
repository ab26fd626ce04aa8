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
    ['Compute,&uan,!X1c0s00b0n0', 'Compute,&uan,!x1c0s0b0n0'],
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
    ['nid[1-2]', 'x1000c0s0b0n0,x1000c0s1b0n0'],
    ['Compute,!nid[000001,000003]', 'Compute,!x1000c0s0b0n0,!x1000c1s0b0n0'],
    ['Compute,&nid[1-2]', 'x1000c0s0b0n0,x1000c0s1b0n0,&Compute'],
    ['x1000c0s0b0n0,nid1,NID001', 'x1000c0s0b0n0'],
    // These are groups.
    ['nid,nid_a1,nid1-test', 'nid,nid_a1,nid1-test'],
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
    expect(await read('-', false, '# all but one\nx1c0s[0-2]b0n0\n!x1c0s0b0n0 # broken\n')).toBe(
      'x1c0s0b0n0,x1c0s1b0n0,x1c0s2b0n0,!x1c0s0b0n0',
    );
  });

  test('with all its NIDs looked up in one request', async () => {
    const context = contextWith(system);
    await readLimit('Compute,&nid[000001-000002],!nid3', { option: '--limit', recursive: false, context });
    expect(context.said).toEqual([
      '/apis/smd/hsm/v2/State/Components type Node nid 1 nid 2 nid 3 nidonly true',
      'close',
    ]);
  });

  test('only where all its NIDs are nodes', async () => {
    await expect(read('Compute,!nid000004')).rejects.toThrow(
      'The hardware inventory has no node with the NID nid000004',
    );
  });
});

describe('a limit is refused', () => {
  test.each([
    ['', 'it is empty'],
    [' ', 'it is empty'],
    ['x1000', 'x1000 is a cabinet, not a node'],
    ['x1000c0', 'x1000c0 is a chassis, not a node'],
    ['Compute,!x1000c0s0bn0', '"x1000c0s0bn0" is not an xname: the number of the board is missing after x1000c0s0b'],
    ['a,b,&x1c0s[0-1]b0n0', '&x1c0s[0-1]b0n0 is 2 nodes, and BOS takes only one name after an & or !'],
    ['!a,&x1c0s[0-1]b0n0', '&x1c0s[0-1]b0n0 is 2 nodes, and BOS takes only one name after an & or !'],
    ['&x1c0s[0-1]b0n0', '&x1c0s[0-1]b0n0 is 2 nodes, and BOS takes only one name after an & or !'],
    ['a,&b,&x1c0s[0-1]b0n0', '&x1c0s[0-1]b0n0 is 2 nodes, and BOS takes only one name after an & or !'],
    ['a,@nodes.txt', '@nodes.txt can only be the whole limit'],
    ['a,!-', '- can only be the whole limit'],
    ['Compute,-x1c0s1b0n0', '"-x1c0s1b0n0" begins with -, which no name does'],
    ['Compute,-x1c0s[1-2]b0n0', '"-x1c0s1b0n0" begins with -, which no name does'],
    ['-blue', '"-blue" begins with -, which no name does'],
    ['x1c0s[0-1]b0n0 -x x1c0s1b0n0', 'there is a space in "x1c0s[0-1]b0n0 -x x1c0s1b0n0"'],
    ['x1c0s[0-1]b0n0 x1c0s3b0n0', 'there is a space in "x1c0s[0-1]b0n0 x1c0s3b0n0"'],
    ['x1000*', '"x1000*" is not a valid name: BOS has no patterns'],
    ['x1c0s?b0n0', '"x1c0s?b0n0" is not a valid name: BOS has no patterns'],
    ['x1c0s{0..3}b0n0', '"x1c0s{0..3}b0n0" is not a valid name: braces are not ranges here'],
    ['x1c0s{0,1}b0n0', '"x1c0s{0" is not a valid name: braces are not ranges here'],
    ['/x1c0.*/', '"/x1c0.*/" is not a valid name: BOS has no patterns'],
    ['/x1c0s0b0n[0-1]/', '"/x1c0s0b0n0/" is not a valid name: BOS has no regular expressions'],
    ['blue;red', '"blue;red" is not a valid name: names are separated only by commas'],
    ['Compute:blue', '"Compute:blue" is not a valid name: names are separated only by commas'],
    ['all:x1c0s0b0n0', '"all:x1c0s0b0n0" is not a valid name: names are separated only by commas'],
    ['Compute~blue', '"Compute~blue" is not a valid name: BOS has no regular expressions'],
    ['"blue"', '""blue"" is not a valid name: it contains a quote'],
    ["'blue',red", `"'blue'" is not a valid name: it contains a quote`],
    ['$NODES', '"$NODES" is not a valid name: it contains a variable that the shell did not replace'],
    ['.blue', '".blue" is not a valid name: no name has . at its beginning'],
    ['x1c0s0b0n0–x1c0s3b0n0', '"x1c0s0b0n0–x1c0s3b0n0" is not a valid name: no name contains the character U+2013'],
    ['x1c0s0b0n0-x1c0s3b0n0', '"x1c0s0b0n0-x1c0s3b0n0" is not a range here'],
    ['x1c0s0b0n0:x1c0s3b0n0', '"x1c0s0b0n0:x1c0s3b0n0" is not a valid name: names are separated only by commas'],
    ['nid000001-4', '"nid000001-4" is not a range here'],
    ['x1c0s0b0n0.local', '"x1c0s0b0n0.local" is not an xname: nothing can follow the node, but ".local" does'],
    ['ALL', '"ALL" matches nothing, because names are case-sensitive'],
    ['*,&COMPUTE', '"COMPUTE" matches nothing, because names are case-sensitive'],
    ['Application_UAN,Compute_worker', '"Compute_worker" matches nothing, because names are case-sensitive'],
  ])('%s: %s', async (text, message) => {
    await expect(read(text)).rejects.toThrow(`Invalid value for '--limit': ${message}`);
  });

  test.each([
    ['Compute,-x1c0s1b0n0', 'To leave it out, write !x1c0s1b0n0'],
    ['x1c0s0b0n0,-x,x1c0s1b0n0', "To leave out nodes, write ! before each: 'Compute,!x1000c0s1b0n0'"],
    ['All', 'Type all.'],
    ['application_uan,COMPUTE_worker', 'Type Compute_Worker.'],
  ])('%s, and said how to type it', async (text, hint) => {
    await expect(read(text)).rejects.toMatchObject({ hint });
  });

  test.each([
    [
      'Compute\n',
      '"Compute" is a role, and a file can contain only nodes',
      "Give it on the command line: --limit 'Compute'. ",
    ],
    [
      'x1c0s0b0n0\n&Application_UAN',
      '"Application_UAN" is a role, and a file can contain only nodes',
      'Give it on the command line',
    ],
    ['all', '"all" is every node, and a file can contain only nodes', "Give it on the command line: --limit 'all'. "],
    ['blue', '"blue" is not a node', 'A file contains nodes, and comments after #. Print only names'],
    ['x86', '"x86" is not a node', 'A file contains nodes'],
    ['x1c0s0b0n0,Node,1,Off,Compute', '"Node" is not a node', 'A file contains nodes'],
    ['x1c0s0b0n0 ready', '"ready" is not a node', 'A file contains nodes'],
    [
      'id,status\nx1c0s0b0n0,stable\n',
      '"id" is not a node',
      'This looks printed with --format csv. Print only names: ',
    ],
    ['id\nx1c0s0b0n0\n', '"id" is not a node', 'This looks printed with --format csv. '],
    ['ID          STATUS\nx1c0s0b0n0  stable\n', '"ID" is not a node', 'This looks printed with --format table. '],
    [
      '[\n  {\n    "id": "x1c0s0b0n0"\n  }\n]',
      '"[": a [ is not closed',
      'This looks like JSON. A list of nodes contains only names, ',
    ],
    [
      '{"id": "x1c0s0b0n0"}',
      '"{"id":" is not a valid name',
      'This looks like JSON. A list of nodes contains only names, ',
    ],
    ['x1c0s0b0n0  stable  -', '"stable" is not a node', 'A file contains nodes'],
    ['- id: x1c0s0b0n0', '- is not allowed in a file', 'This looks printed with --format yaml. '],
    ['[[results]]\nid = "x1c0s0b0n0"', '"[[results]]": a [ is not closed', 'This looks printed with --format toml. '],
  ])('in a file with %j', async (stdin, message, hint) => {
    await expect(read('-', false, stdin)).rejects.toMatchObject({
      code: 'bad-file',
      message: expect.stringContaining(`: ${message}`) as string,
      hint: expect.stringContaining(hint) as string,
    });
  });

  test('of more characters than BOS takes', async () => {
    await expect(read('n[1-100000]')).rejects.toThrow(
      '--limit has 688,894 characters, and BOS accepts at most 524,288.',
    );
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
