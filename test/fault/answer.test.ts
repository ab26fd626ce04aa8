import { afterEach, describe, expect, test } from 'vitest';
import type { ClientOptions } from '../../src/http/client.js';
import {
  answer,
  breakOff,
  json,
  say,
  startHostileServer,
  type Behaviour,
  type HostileServer,
} from '../support/hostile-server.js';
import { catchError, getSessions, postSession, testClient, type TestClient } from '../support/test-client.js';

let server: HostileServer;
let client: TestClient;

afterEach(async () => {
  await client.close();
  await server.close();
});

async function start(behaviours: [Behaviour, ...Behaviour[]], options: Partial<ClientOptions> = {}): Promise<void> {
  server = await startHostileServer(behaviours);
  client = testClient(server.url, { retries: 2, ...options });
}

const whole = answer('200 OK', '[]', json);
const html = answer('502 Bad Gateway', '<html><h1>502 Bad Gateway</h1></html>', { 'Content-Type': 'text/html' });

describe('statuses that pass', () => {
  test.each(['429 Too Many Requests', '502 Bad Gateway', '503 Service Unavailable', '504 Gateway Timeout'])(
    'a GET is sent again after %s',
    async (status) => {
      await start([answer(status), whole]);
      expect((await client.send(getSessions)).status).toBe(200);
      expect(client.waits).toEqual([250]);
    },
  );

  test('an HTML 502 that stays is an error that says who answered, without the HTML', async () => {
    await start([html]);
    expect(await catchError(client.send(getSessions))).toMatchObject({
      code: 'server-error',
      message: 'The gateway responded with 502 Bad Gateway instead of BOS.',
      hint: 'The service may be restarting: try again in a minute.',
      reference: 'Error received from server: 502 Bad Gateway',
      usage: 'full',
    });
    expect(server.requests).toHaveLength(3);
  });

  test('a write is not sent again after a 502, and may have been done', async () => {
    await start([html]);
    expect(await catchError(client.send(postSession))).toMatchObject({
      code: 'server-error',
      hint: 'It may have been done; check with `bos v2 sessions list`.',
    });
    expect(server.requests).toHaveLength(1);
  });

  test('a write is not sent again after a 429: what limits requests may stand behind the service', async () => {
    await start([answer('429 Too Many Requests'), whole]);
    expect(await catchError(client.send(postSession))).toMatchObject({ code: 'request-refused', status: 429 });
    expect(server.requests).toHaveLength(1);
  });

  test('a 500 is not sent again', async () => {
    await start([answer('500 Internal Server Error')]);
    expect(await catchError(client.send(getSessions))).toMatchObject({ code: 'server-error', status: 500 });
    expect(server.requests).toHaveLength(1);
  });

  test('the server says how long to wait, in seconds or by a date, up to the cap', async () => {
    const after = (text: string): Behaviour => answer('503 Service Unavailable', '', { 'Retry-After': text });
    await start([after('7'), after('Fri, 01 Mar 2024 20:31:10 GMT'), after('86400'), whole], { retries: 3 });
    await client.send(getSessions);
    expect(client.waits).toEqual([7000, 3000, 30_000]);
  });

  test('an error whose body is cut off is still that error', async () => {
    await start([breakOff('HTTP/1.1 404 Not Found\r\nContent-Length: 500\r\n\r\n{"title": "Not')]);
    expect(await catchError(client.send(getSessions))).toMatchObject({ code: 'not-found', status: 404 });
  });
});

describe('redirects', () => {
  const to = (location: string, status = '302 Found'): Behaviour => answer(status, 'moved', { Location: location });

  test.each(['301 Moved', '302 Found', '303 See Other', '307 Temporary', '308 Permanent'])(
    'a GET follows %s on its server',
    async (status) => {
      await start([to('/apis/bos/v2/options?a=b', status), whole]);
      expect((await client.send(getSessions)).status).toBe(200);
      expect(server.requests.map((request) => request.split(' HTTP')[0])).toEqual([
        'GET /apis/bos/v2/sessions',
        'GET /apis/bos/v2/options?a=b',
      ]);
    },
  );

  test('a GET does not follow to another origin, so that no header of it leaves', async () => {
    const other = await startHostileServer([whole]);
    await start([to(`${other.url.href}apis?access_token=abc`)], { headers: { 'Cray-Tenant-Name': 'blue' } });
    expect(await catchError(client.send(getSessions))).toMatchObject({
      code: 'request-refused',
      message: `The server redirects to ${other.url.href}apis?access_token=[redacted] (302), which is another server.`,
    });
    expect(other.requests).toEqual([]);
    await other.close();
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)(
    'a redirected %s is an error, and no second request',
    async (method) => {
      await start([to('/elsewhere')]);
      expect(await catchError(client.send({ ...postSession, method, idempotent: true }))).toMatchObject({
        code: 'request-refused',
        message: `The server redirects the ${method} to ${server.url.origin}/elsewhere (302); bos follows redirects only for GET.`,
      });
      expect(server.requests).toHaveLength(1);
    },
  );

  test('a loop ends after five', async () => {
    await start([to('/apis/bos/v2/sessions')]);
    expect(await catchError(client.send(getSessions))).toMatchObject({
      message: `The server redirects more than 5 times, last to ${server.url.origin}/apis/bos/v2/sessions.`,
    });
    expect(server.requests).toHaveLength(6);
  });

  test.each([answer('302 Found'), to('http://[')])(
    'a redirect without a place to go is an error',
    async (behaviour) => {
      await start([behaviour]);
      expect(await catchError(client.send(getSessions))).toMatchObject({
        message: 'The server responded with 302 without a location.',
      });
    },
  );
});

describe('answers', () => {
  test('a 204 is empty', async () => {
    await start([say('HTTP/1.1 204 No Content\r\n\r\n')]);
    const empty = await client.send(getSessions);
    expect([empty.status, empty.type, await empty.text()]).toEqual([204, '', '']);
  });

  test('the type comes without parameters and in lower case, the text without a byte order mark', async () => {
    await start([answer('200 OK', '\ufeff{"name": "Zürich"}', { 'Content-Type': 'Application/JSON; charset=UTF-8' })]);
    const received = await client.send(getSessions);
    expect([received.type, await received.text()]).toEqual(['application/json', '{"name": "Zürich"}']);
  });

  test('bytes that are not UTF-8 do not crash', async () => {
    await start([
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n');
        socket.end(Buffer.from('caf\xe9', 'latin1'));
      },
    ]);
    expect(await (await client.send(getSessions)).text()).toBe('caf\ufffd');
  });

  test('characters of a body that are cut between two packets arrive whole', async () => {
    const bytes = Buffer.from('"☃☃"');
    await start([
      (socket) => {
        socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${bytes.length}\r\n\r\n`);
        socket.write(bytes.subarray(0, 2), () => socket.end(bytes.subarray(2)));
      },
    ]);
    expect(await (await client.send(getSessions)).text()).toBe('"☃☃"');
  });
});
