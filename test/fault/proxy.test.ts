import { afterEach, describe, expect, test } from 'vitest';
import {
  answer,
  breakOff,
  certificateFile,
  json,
  say,
  startHostileServer,
  type HostileServer,
} from '../support/hostile-server.js';
import { catchError, getSessions, testClient, type TestClient } from '../support/test-client.js';
import { startTestProxy, type TestProxy } from '../support/test-proxy.js';

let server: HostileServer;
let proxy: TestProxy;
let client: TestClient;

afterEach(async () => {
  await client.close();
  await server.close();
  await proxy.close();
});

async function start(
  options: { https?: boolean; refuseWith?: number },
  env: (proxy: URL) => Record<string, string>,
): Promise<void> {
  server = await startHostileServer([answer('200 OK', '[]', json)], options.https ? { certificate: 'server' } : {});
  proxy = await startTestProxy(options.refuseWith);
  client = testClient(server.url, { env: { SSL_CERT_FILE: certificateFile('server'), ...env(proxy.url) }, retries: 3 });
}

async function send(): Promise<string> {
  return (await client.send(getSessions)).text();
}

describe('a plain request', () => {
  test('goes whole to the proxy of http_proxy', async () => {
    await start({}, (url) => ({ http_proxy: url.href }));
    expect(await send()).toBe('"through the proxy"');
    expect(proxy.requests).toEqual([`GET ${server.url.origin}/apis/bos/v2/sessions`]);
    expect(server.requests).toEqual([]);
  });

  test('goes straight to the server that no_proxy names', async () => {
    await start({}, (url) => ({ http_proxy: url.href, no_proxy: '127.0.0.1' }));
    expect(await send()).toBe('[]');
    expect(proxy.requests).toEqual([]);
  });

  test('is not sent to the proxy of an upper-case HTTP_PROXY', async () => {
    await start({}, (url) => ({ HTTP_PROXY: url.href }));
    expect(await send()).toBe('[]');
  });

  test('names the proxy and its variable, without its password, when the proxy is away', async () => {
    await start({}, (url) => ({ http_proxy: `http://ada:secret@${url.host}` }));
    await proxy.close();
    expect(await catchError(client.send(getSessions))).toMatchObject({
      code: 'network',
      message: `Cannot connect to the proxy ${proxy.url.origin} (http_proxy): the connection was refused.`,
      hint: 'Check http_proxy, or name 127.0.0.1 in no_proxy.',
      usage: 'usage',
    });
    expect(client.waits).toEqual([250, 500, 1000]);
  });

  test('is told that the proxy asks for a password', async () => {
    await start({ refuseWith: 407 }, (url) => ({ http_proxy: url.href }));
    expect(await catchError(client.send(getSessions))).toMatchObject({
      code: 'network',
      message: `Cannot connect through the proxy ${proxy.url.origin} (http_proxy): it asks for a user name and password (407).`,
    });
  });
});

describe('a request over TLS', () => {
  test('goes through a tunnel, with the certificate of the server verified', async () => {
    await start({ https: true }, (url) => ({ https_proxy: url.href.replace('//', '//ada:secret@') }));
    expect(await send()).toBe('[]');
    expect(proxy.requests).toEqual([`CONNECT ${server.url.host} Basic YWRhOnNlY3JldA==`]);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).not.toContain('proxy-authorization');
  });

  test('is refused in a tunnel too when the certificate is not trusted', async () => {
    await start({ https: true }, (url) => ({ HTTPS_PROXY: url.href, SSL_CERT_FILE: certificateFile('other-name') }));
    expect(await catchError(client.send(getSessions))).toMatchObject({
      code: 'tls',
      message: `The certificate of ${server.url.origin} is not accepted: it is self-signed.`,
    });
    expect(server.requests).toEqual([]);
  });

  test.each([
    [403, 'it responded with 403'],
    [407, 'it asks for a user name and password (407)'],
  ])('says why when the proxy opens no tunnel: %i', async (refuseWith, reason) => {
    await start({ https: true, refuseWith }, (url) => ({ ALL_PROXY: url.href }));
    expect(await catchError(client.send(getSessions))).toMatchObject({
      code: 'network',
      message: `Cannot connect through the proxy ${proxy.url.origin} (ALL_PROXY): ${reason}.`,
    });
  });

  test('names the proxy when it closes the connection', async () => {
    await start({ https: true }, () => ({}));
    const closing = await startHostileServer([say('')]);
    client = testClient(server.url, { env: { https_proxy: closing.url.href } });
    expect(await catchError(client.send(getSessions))).toMatchObject({
      code: 'network',
      message: `Cannot connect through the proxy ${closing.url.origin} (https_proxy): it broke the connection.`,
    });
    await closing.close();
  });

  test('names the proxy when the connection is reset', async () => {
    await start({ https: true }, () => ({}));
    const broken = await startHostileServer([breakOff()]);
    client = testClient(server.url, { env: { https_proxy: broken.url.href } });
    expect(await catchError(client.send(getSessions))).toMatchObject({
      code: 'network',
      message: `The connection to ${server.url.origin} through the proxy ${broken.url.origin} (https_proxy) was closed without a response.`,
    });
    await broken.close();
  });
});

test('an address that is not a proxy is refused by the name of its variable, before anything is sent', async () => {
  await start({}, () => ({ all_proxy: 'socks5://ada:secret@127.0.0.1:1080' }));
  expect(await catchError(client.send(getSessions))).toMatchObject({
    code: 'configuration',
    message: 'all_proxy is not the address of an http or https proxy: socks5://[redacted]@127.0.0.1:1080',
    hint: 'Write it as all_proxy=http://HOST:PORT, or name the server in no_proxy.',
  });
  expect(server.requests).toEqual([]);
});
