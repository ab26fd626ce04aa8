import { expect, test } from 'vitest';
import { findComponents, hasFailed, readComponent } from '../../src/service/component.js';
import type { Client } from '../../src/http/client.js';
import { isObject, toJsonValue } from '../../src/util/json/value.js';
import { answerOf } from '../commands/answer-of.js';

/** Answers every request with these nodes, and keeps what was asked. */
function serve(...ids: readonly string[]): { client: Client; queries: string[] } {
  const queries: string[] = [];
  const send: Client['send'] = ({ query }) => {
    queries.push(query.map((pair) => pair.join('=')).join('&'));
    return Promise.resolve(answerOf(JSON.stringify(ids.map((id) => ({ id })))));
  };
  return { client: { send, close: () => Promise.resolve() }, queries };
}

const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `x1000c0s${100 + i}b0n0`);

test('no names are not request', async () => {
  const { client, queries } = serve('x1000c0s100b0n0');
  expect([await findComponents(client, []), queries]).toEqual([[], []]);
});

test('names go out in queries that are no longer than the service takes', async () => {
  const { client, queries } = serve();
  await findComponents(client, names(9));
  expect(queries).toEqual([`ids=${names(8).join(',')}`, 'ids=x1000c0s108b0n0']);
  expect(names(8).join(',').length).toBeLessThanOrEqual(127);
});

test('of very many names the whole list is asked for, and what was not meant is left out', async () => {
  const { client, queries } = serve('x1000c0s100b0n0', 'x2000c0s0b0n0');
  const found = await findComponents(client, names(300));
  expect(found.map(({ id }) => id)).toEqual(['x1000c0s100b0n0']);
  expect(queries).toEqual(['page_size=1000']);
});

const unreported = 'Component information was not returned by cfs';

test.each([
  ['what BOS calls failed', { status: { status: 'failed' } }, false, true],
  ['what it does not know and has disabled', { error: unreported, status: { status: 'on_hold' } }, false, true],
  ['not while it is enabled', { enabled: true, error: unreported, status: { status: 'on_hold' } }, false, false],
  ['what is not stable at the end', { status: { status: 'power_on_called' } }, true, true],
  ['not before the end', { status: { status: 'power_on_called' } }, false, false],
  ['not what is stable, whatever its error', { error: 'bad DIMM', status: { status: 'stable' } }, true, false],
])('a node has failed: %s', (_, members, isOver, failed) => {
  const record = toJsonValue({ id: 'x1c0s0b0n0', enabled: false, ...members });
  if (!isObject(record)) throw new Error('A node is an object.');
  expect(hasFailed(readComponent(record), isOver)).toBe(failed);
});
