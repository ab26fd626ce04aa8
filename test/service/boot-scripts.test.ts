import { expect, test } from 'vitest';
import { findBootScripts } from '../../src/service/boot-scripts.js';
import { connectTo } from '../support/test-client.js';

const nodes = ['x1000c0s0b0n0', 'x1000c0s0b0n1', 'x1000c0s1b0n0', 'x1000c0s1b0n1', 'x1000c0s2b0n0'];

/** What is said of five nodes, of which BSS says this in its list of all. */
async function ask(body: string) {
  const client = await connectTo((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  const facts = await findBootScripts(client, nodes);
  return 'unavailable' in facts ? facts : [...facts.values()];
}

const fetchedBy = (name: string, more = ''): string =>
  `{"name": "${name}", "endpoint": "bootscript", "last_epoch": 1709280000${more}}`;

test('of all that fetched one, the nodes that are asked about', async () => {
  const others = Array.from({ length: 3000 }, (_, index) => fetchedBy(`x2000c0s0b0n${index}`, ', "more": {"a": [1]}'));
  const cloud = '{"name": "x1000c0s0b0n1", "endpoint": "user-data", "last_epoch": 1709280000}';
  expect(await ask(`[${[...others, cloud, fetchedBy('x1000c0s2b0n0')].join(', ')}]`)).toEqual([
    { node: 'x1000c0s2b0n0', fetchedMs: 1_709_280_000_000 },
  ]);
});

test('a list without records can be null', async () => {
  expect(await ask('null')).toEqual([]);
  expect(await ask('[]')).toEqual([]);
});

test.each([
  ['{"title": "x"}', 'The response is not what was expected.'],
  ['<html>', 'The response is not what was expected.'],
  ['', 'The response is not what was expected.'],
  ['[1, 2', "The server's response is not complete JSON: unexpected end at line 1, column 6."],
  [`[${fetchedBy('x1000c0s2b0n0').repeat(100)}`, 'The response is not what was expected.'],
])('what is not a list says nothing: %.20s', async (body, unavailable) => {
  expect(await ask(body)).toEqual({ unavailable });
});
