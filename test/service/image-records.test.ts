import { expect, test } from 'vitest';
import { findImageRecords } from '../../src/service/image-records.js';
import { connectTo } from '../support/test-client.js';

const images = '/apis/ims/v3/images';
const deleted = '/apis/ims/v3/deleted/images';

/** What is found of these images where IMS responds so, by path, and 404 elsewhere; what was asked for. */
async function find(ids: readonly string[], answers: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const client = await connectTo((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = answers[path];
    const status = answer === undefined ? 404 : typeof answer === 'number' ? answer : 200;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}));
  });
  const found = await findImageRecords(client, ids);
  const state =
    'unavailable' in found
      ? found.unavailable
      : Object.fromEntries(ids.map((id) => [id, found.has(id) ? (found.get(id)?.deleted ?? 'there') : 'unknown']));
  return { state, asked };
}

test('an image that is there is asked for once', async () => {
  expect(await find(['a'], { [`${images}/a`]: { id: 'a' } })).toEqual({
    state: { a: 'there' },
    asked: [`${images}/a`],
  });
});

test('one that is not there is looked up among the deleted ones', async () => {
  const time = '2024-03-01T06:00:00Z';
  const { state, asked } = await find(['a', 'b'], { [deleted]: [{ id: 'a', deleted: time }] });
  expect(state).toEqual({ a: time, b: 'unknown' });
  // The two are asked for side by side.
  expect([asked.slice(0, 2).toSorted(), asked.slice(2)]).toEqual([[`${images}/a`, `${images}/b`], [deleted]]);
});

test('nothing is gone where the service is not there, or refuses', async () => {
  expect(await find(['a'], {})).toEqual({
    state: 'The server responded with 404 Not Found.',
    asked: [`${images}/a`, deleted, images],
  });
  expect((await find(['a'], { [`${images}/a`]: 403 })).asked).toEqual([`${images}/a`]);
});

test('an older service does not say what was deleted', async () => {
  expect((await find(['a'], { [images]: [] })).state).toEqual({ a: 'unknown' });
});

test('many are looked up in the list', async () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const there = [...ids.slice(1), 'f'].map((id) => ({ id }));
  expect(await find(ids, { [images]: there, [deleted]: [{ id: 'a', deleted: 'long ago' }] })).toEqual({
    state: { a: 'long ago', b: 'there', c: 'there', d: 'there', e: 'there' },
    asked: [images, deleted],
  });
});
