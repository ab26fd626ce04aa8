import { expect, test } from 'vitest';
import { openLastingClient } from '../../src/service/lasting-client.js';
import { ServerError } from '../../src/errors/service.js';
import type { Client } from '../../src/http/client.js';
import type { HttpResponse } from '../../src/http/response.js';

const plan = { method: 'GET', path: '/', query: [], idempotent: true } as const;
const answer = { status: 200, type: '' } as HttpResponse;

/** Gives out a client for each of these: what its requests end in. */
function connectTo(...ends: readonly (HttpResponse | Error)[]) {
  const said: string[] = [];
  const left = [...ends];
  return {
    said,
    connect: (options?: { readonly retries?: number }): Promise<Client> => {
      const end = left.shift();
      said.push(`connect with ${options?.retries} retries`);
      return Promise.resolve({
        send: () =>
          end instanceof Error || end === undefined ? Promise.reject(end ?? new Error()) : Promise.resolve(end),
        close: () => Promise.resolve(void said.push('close')),
      });
    },
  };
}

test('nothing is connected before the first request, and then once', async () => {
  const server = connectTo(answer);
  const client = openLastingClient(server);
  expect(server.said).toEqual([]);
  expect(await client.send(plan)).toBe(answer);
  expect(await client.send(plan)).toBe(answer);
  await client.close();
  expect(server.said).toEqual(['connect with 0 retries', 'close']);
});

test('a token that is not known any more is renewed once', async () => {
  const server = connectTo(new ServerError(401, 'expired'), answer);
  const client = openLastingClient(server);
  expect(await client.send(plan)).toBe(answer);
  await client.close();
  expect(server.said).toEqual(['connect with 0 retries', 'connect with 0 retries', 'close', 'close']);
});

test('several requests that are refused at a time renew it once, and none is cut off', async () => {
  const server = connectTo(new ServerError(401, 'expired'), answer);
  const client = openLastingClient(server);
  expect(await Promise.all([client.send(plan), client.send(plan)])).toEqual([answer, answer]);
  expect(server.said).toEqual(['connect with 0 retries', 'connect with 0 retries']);
});

test('a token that is refused again is an error', async () => {
  const server = connectTo(new ServerError(401, 'first'), new ServerError(401, 'second'));
  await expect(openLastingClient(server).send(plan)).rejects.toThrow('second');
});

test('any other failure is thrown as it is', async () => {
  const server = connectTo(new ServerError(403, 'not yours'));
  await expect(openLastingClient(server).send(plan)).rejects.toThrow('not yours');
  expect(server.said).toEqual(['connect with 0 retries']);
});
