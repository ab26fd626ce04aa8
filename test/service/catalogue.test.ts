import { expect, onTestFinished, test } from 'vitest';
import type { Client } from '../../src/http/client.js';
import { findConfigurations, findImages, listMissing, type Lookup } from '../../src/service/catalogue.js';
import { connectTo, testClient } from '../support/test-client.js';

/** Which names are missing, or why the service cannot be asked. One attempt is made. */
function tell(lookup: Lookup) {
  return 'unavailable' in lookup ? lookup : { missing: listMissing(lookup) };
}

const findMissingImages = async (client: Client, ids: readonly string[]) =>
  tell(await findImages(client, ids, { once: true }));
const findMissingConfigurations = async (client: Client, names: readonly string[]) =>
  tell(await findConfigurations(client, names, { once: true }));

/** A client of a server that answers so, by path; 404 at any other. What was asked for, in order. */
async function connect(answers: Readonly<Record<string, number>>) {
  const asked: string[] = [];
  const client = await connectTo(
    (request, response) => {
      const [path = ''] = (request.url ?? '').split('?');
      asked.push(path);
      response.writeHead(answers[path] ?? 404, { 'content-type': 'application/json' }).end('{}');
    },
    { retries: 3 },
  );
  return { client, asked };
}

test('what is there is asked for once', async () => {
  const { client, asked } = await connect({ '/apis/ims/v3/images/1': 200, '/apis/ims/v3/images/2': 200 });
  expect(await findMissingImages(client, ['1', '2'])).toEqual({ missing: [] });
  expect(asked.sort()).toEqual(['/apis/ims/v3/images/1', '/apis/ims/v3/images/2']);
});

test('nothing is asked when there is nothing to look up', async () => {
  const { client, asked } = await connect({});
  expect(await findMissingImages(client, [])).toEqual({ missing: [] });
  expect(asked).toEqual([]);
});

test('what is not found is missing when the catalogue itself is there', async () => {
  const { client } = await connect({ '/apis/ims/v3/images': 200, '/apis/ims/v3/images/1': 200 });
  expect(await findMissingImages(client, ['1', 'a/b'])).toEqual({ missing: ['a/b'] });
});

test('nothing is said to be missing from a catalogue that is not there, or refuses', async () => {
  const nowhere = { unavailable: 'The server responded with 404 Not Found.' };
  const { client } = await connect({});
  expect(await findMissingImages(client, ['1'])).toEqual(nowhere);
  expect(await findMissingConfigurations(client, ['base'])).toEqual(nowhere);
  const refusing = await connect({ '/apis/ims/v3/images/1': 403 });
  expect(await findMissingImages(refusing.client, ['1'])).toEqual({
    unavailable: 'The server responded with 403 Forbidden.',
  });
});

test('configurations are looked up in an older CFS too', async () => {
  const { client } = await connect({ '/apis/cfs/v2/configurations': 200, '/apis/cfs/v2/configurations/base': 200 });
  expect(await findMissingConfigurations(client, ['base', 'gone'])).toEqual({ missing: ['gone'] });
});

test('a catalogue that is out of order is asked once', async () => {
  const { client, asked } = await connect({ '/apis/ims/v3/images/1': 503 });
  expect(await findMissingImages(client, ['1'])).toHaveProperty('unavailable');
  expect(asked).toEqual(['/apis/ims/v3/images/1']);
});

test('a server that cannot be reached is not an error', async () => {
  const client = testClient(new URL('http://127.0.0.1:9'));
  onTestFinished(() => client.close());
  expect(await findMissingImages(client, ['1'])).toMatchObject({
    unavailable: expect.stringContaining('127.0.0.1:9') as string,
  });
});
