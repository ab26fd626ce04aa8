import { afterEach, describe, expect, test } from 'vitest';
import type { ClientOptions } from '../../src/http/client.js';
import {
  answer,
  certificateFile,
  json,
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

async function start(behaviour: Behaviour, options: Partial<ClientOptions> = {}, https = false): Promise<void> {
  server = await startHostileServer([behaviour], https ? { certificate: 'server' } : {});
  client = testClient(server.url, options);
}

const whole = answer('200 OK', '[]', json);
const trusted = { tls: { insecure: false, cacert: { path: certificateFile('server'), origin: '--cacert' } } };

describe('what goes out', () => {
  test('a GET has its query encoded, no body, and the headers that were given', async () => {
    await start(whole, { headers: { 'Cray-Tenant-Name': 'blue', 'User-Agent': 'bos/1.0' } });
    await client.send({
      ...getSessions,
      query: [
        ['status', 'a b'],
        ['ids', "x1,'x2'"],
      ],
    });
    expect(server.requests).toEqual([
      'GET /apis/bos/v2/sessions?status=a+b&ids=x1%2C%27x2%27 HTTP/1.1\r\n' +
        `host: ${server.url.host}\r\nconnection: keep-alive\r\naccept: application/json, */*\r\n` +
        'cray-tenant-name: blue\r\nuser-agent: bos/1.0\r\n\r\n',
    ]);
  });

  test('a POST has its body as it was written, and its type', async () => {
    await start(whole);
    await client.send({ ...postSession, body: { text: '{"a": 100.0, "ü": 1}', type: 'application/json' } });
    expect(server.requests[0]).toContain('content-type: application/json\r\n');
    expect(server.requests[0]?.split('\r\n\r\n')[1]).toBe('{"a": 100.0, "ü": 1}');
  });

  test('a write without a body has neither content nor type', async () => {
    await start(whole);
    await client.send({ method: 'PATCH', path: '/apis/bos/v2/options', query: [], idempotent: true });
    expect(server.requests[0]).toContain('content-length: 0\r\n');
    expect(server.requests[0]).not.toContain('content-type');
  });

  test('a path below the path of the address stays encoded', async () => {
    await start(whole);
    client = testClient(new URL('/gateway/', server.url));
    await client.send({ ...getSessions, path: '/apis/bos/v2/sessions/a%2Fb' });
    expect(server.requests[0]).toMatch(/^GET \/gateway\/apis\/bos\/v2\/sessions\/a%2Fb HTTP/);
  });

  test('the token goes out over https', async () => {
    await start(whole, { ...trusted, token: 'abc.def' }, true);
    await client.send(getSessions);
    expect(server.requests[0]).toContain('authorization: Bearer abc.def\r\n');
  });

  test('a token is never sent over http', async () => {
    await start(whole, { token: 'abc.def' });
    expect(await catchError(client.send(getSessions))).toMatchObject({
      code: 'configuration',
      message: "You've configured your cray hostname with http. Please reconfigure for https.",
    });
    expect(server.requests).toEqual([]);
  });

  test('a header that cannot be sent is an error, and nothing is sent', async () => {
    await start(whole, { headers: { 'Cray-Tenant-Name': 'a\r\nb: c' }, retries: 3 });
    expect(await catchError(client.send(getSessions))).toMatchObject({
      code: 'configuration',
      message: 'The request cannot be sent: invalid cray-tenant-name header.',
    });
    expect(server.requests).toEqual([]);
  });
});

describe('what -v tells', () => {
  test('one line a request at -v, method and URL at -vv, everything else at -vvv, with no secret in it', async () => {
    await start(
      answer('404 Not Found', '{"detail": "gone", "bss_token": "secret"}', json),
      { ...trusted, token: 'abc.def' },
      true,
    );
    const body = { text: '{"operation": "boot",\n"password": "secret"}', type: 'application/json' };
    await catchError(client.send({ ...postSession, body }));
    const url = `${server.url.origin}/apis/bos/v2/sessions`;
    expect(client.traced).toEqual([
      `2 REQUEST: POST to ${url}`,
      '3 > accept: application/json, */*',
      '3 > content-type: application/json',
      '3 > authorization: [redacted]',
      '3 > {"operation": "boot",',
      '3 > "password": "[redacted]"}',
      `1 POST ${url}: 404 in 0 ms`,
      '3 < 404 Not Found',
      '3 < connection: close',
      '3 < content-length: 41',
      '3 < content-type: application/json',
      '3 < {"detail": "gone", "bss_token": "[redacted]"}',
    ]);
  });

  test('method and URL are told although nobody answers', async () => {
    await start(whole);
    await server.close();
    await catchError(client.send(getSessions));
    expect(client.traced[0]).toBe(`2 REQUEST: GET to ${server.url.origin}/apis/bos/v2/sessions`);
  });
});

test('a client that sent nothing can be closed', async () => {
  await start(whole);
  await client.close();
  expect(server.requests).toEqual([]);
});
