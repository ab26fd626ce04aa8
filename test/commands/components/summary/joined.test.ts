import { expect, test } from 'vitest';
import { services } from '../../../../src/commands/components/list/services.js';
import { joinNodes, listJoinedDimensions } from '../../../../src/commands/components/summary/joined.js';
import { textAt } from '../../../../src/output/path.js';
import type { ComponentRecord } from '../../../../src/service/component.js';
import { toJsonValue, type JsonObject } from '../../../../src/util/json/value.js';
import { node } from '../../sessions/node.js';

async function* stream(count: number): AsyncGenerator<ComponentRecord> {
  for (let index = 0; index < count; index += 1) yield await Promise.resolve(node(`n${index}`));
}

test('nodes are asked about 1,000 at a time, and keep their order', async () => {
  const asked: number[] = [];
  const seen: string[] = [];
  const describe = (ids: readonly string[]) => {
    asked.push(ids.length);
    return Promise.resolve((id: string) => toJsonValue({ power: id }) as JsonObject);
  };
  for await (const { id, said } of joinNodes(stream(2001), describe)) seen.push(`${id} ${textAt(said, 'power')}`);
  expect(asked).toEqual([1000, 1000, 1]);
  expect(seen).toEqual(Array.from({ length: 2001 }, (_, index) => `n${index} n${index}`));
});

test('nodes are counted by all columns of the services but the number', () => {
  const said = toJsonValue({
    hsm: { state: 'Ready', flag: null },
    nid: 1,
    power: 'on',
    cfs: { errors: 3 },
  }) as JsonObject;
  const kinds = listJoinedDimensions(services).map(({ name, read }) => [name, read({ ...node('n1'), said }).value]);
  expect(kinds).toEqual([
    ['hsm.state', 'Ready'],
    ['hsm.flag', ''],
    ['role', ''],
    ['power', 'on'],
    ['cfs.status', ''],
    ['cfs.errors', '3'],
  ]);
});
