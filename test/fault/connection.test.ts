import { afterEach, describe, expect, test } from 'vitest';
import { createServer } from 'node:net';
import type { ClientOptions } from '../../src/http/client.js';
import type { RequestPlan } from '../../src/http/plan.js';
import {
  answer,
  breakOff,
  json,
  say,
  stall,
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
  client = testClient(server.url, options);
}

const reference =
  'Unable to connect to cray. Please verify your cray hostname:\n\n\tcray config get core.hostname\n\tcray config set core hostname=cray_hostname';
const halfAnswer = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n[{"name":';
const whole = answer('200 OK', '[]', json);

async function send(plan: RequestPlan): Promise<string> {
  return (await client.send(plan)).text();
}

describe('nobody listens', () => {
  async function startNowhere(options: Partial<ClientOptions>): Promise<void> {
    await start([whole], options);
    const port = server.url.port;
    await server.close();
    expect(Number(port)).toBeGreaterThan(0);
  }

  test('a refused connection says where it went and what to look at, and the cray face says it in the recorded words', async () => {
    await startNowhere({});
    expect(await catchError(client.send(getSessions))).toMatchObject({
      code: 'network',
      message: `Cannot connect to ${server.url.origin}: the connection was refused.`,
      hint: 'Check the address: `bos config get core.hostname`.',
      reference,
      usage: 'usage',
    });
  });

  test('a refused connection is tried again for any method, with longer waits each time', async () => {
    await startNowhere({ retries: 3 });
    expect(await catchError(client.send(postSession))).toMatchObject({ code: 'network' });
    expect(client.waits).toEqual([250, 500, 1000]);
    expect(client.warnings[0]).toBe(
      `Cannot connect to ${server.url.origin}: the connection was refused. Retry 1 of 3 in 0.25 s.`,
    );
  });

  test('under cray a retry is told from -v on, and no warning is written', async () => {
    await startNowhere({ retries: 1, program: 'cray' });
    await catchError(client.send(getSessions));
    expect(client.warnings).toEqual([]);
    expect(client.traced).toContain(
      `1 Cannot connect to ${server.url.origin}: the connection was refused. Retry 1 of 1 in 0.25 s.`,
    );
  });
});

describe('the connection breaks', () => {
  test('a GET is sent again when the connection is reset before the answer', async () => {
    await start([breakOff(), whole], { retries: 2 });
    expect(await send(getSessions)).toBe('[]');
    expect(server.requests).toHaveLength(2);
  });

  test('a GET is sent again when the answer is cut off', async () => {
    await start([breakOff(halfAnswer), say(halfAnswer), whole], { retries: 2 });
    expect(await send(getSessions)).toBe('[]');
    expect(server.requests).toHaveLength(3);
  });

  test('the last error counts when the retries are used up', async () => {
    await start([breakOff(), say(halfAnswer)], { retries: 1 });
    expect(await catchError(client.send(getSessions))).toMatchObject({
      code: 'network',
      message: 'The response was cut off after 9 bytes.',
      hint: 'Try again.',
      reference,
    });
    expect(server.requests).toHaveLength(2);
  });

  test('a write is not sent again, and says that it may have been done', async () => {
    await start([breakOff()], { retries: 3 });
    expect(await catchError(client.send(postSession))).toMatchObject({
      code: 'network',
      message: `The connection to ${server.url.origin} was closed without a response.`,
      hint: 'It may have been done; check with `bos v2 sessions list`.',
    });
    expect(server.requests).toHaveLength(1);
  });

  test('a write whose answer is cut off says that it may have been done', async () => {
    await start([say(halfAnswer)], { retries: 3 });
    expect(await catchError(client.send(postSession))).toMatchObject({
      message: 'The response was cut off after 9 bytes.',
      hint: 'It may have been done; check with `bos v2 sessions list`.',
    });
    expect(server.requests).toHaveLength(1);
  });

  test('a chunked answer without its last chunk is cut off', async () => {
    await start([say('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n[1,\r\n')]);
    expect(await catchError(client.send(getSessions))).toMatchObject({
      message: 'The response was cut off after 3 bytes.',
    });
  });

  test('a server that speaks something else is not HTTP server', async () => {
    await start([say('220 mail.example.com ESMTP\r\n')], { retries: 3 });
    expect(await catchError(client.send(getSessions))).toMatchObject({
      code: 'network',
      message: `${server.url.origin} did not respond in HTTP.`,
      hint: 'Is it an https address?',
    });
    expect(server.requests).toHaveLength(1);
  });
});

describe('the server is slow', () => {
  test('no head of an answer within the time-out ends as timed out, and is not sent again', async () => {
    await start([stall()], { timeoutMs: 50, retries: 3 });
    expect(await catchError(client.send(getSessions))).toMatchObject({
      code: 'timed-out',
      message: `No response from ${server.url.origin} within 0.05 s.`,
      hint: 'Allow more time with --timeout.',
      reference,
    });
    expect(server.requests).toHaveLength(1);
  });

  test('a body that stops ends as timed out', async () => {
    await start([stall(halfAnswer)], { timeoutMs: 50 });
    expect(await catchError(client.send(getSessions))).toMatchObject({
      code: 'timed-out',
      message: 'The response was cut off after 9 bytes: nothing more came within 0.05 s.',
    });
  });

  test('a write that is not answered in time may have been done', async () => {
    await start([stall()], { timeoutMs: 50 });
    expect(await catchError(client.send(postSession))).toMatchObject({
      code: 'timed-out',
      hint: 'It may have been done; check with `bos v2 sessions list`. Allow more time with --timeout.',
    });
  });

  test('an interruption ends the wait for an answer', async () => {
    const abort = new AbortController();
    await start(
      [
        () => {
          abort.abort('SIGINT');
        },
      ],
      { signal: abort.signal, retries: 3 },
    );
    expect(await catchError(client.send(getSessions))).toMatchObject({ code: 'interrupted', signalName: 'SIGINT' });
    expect(server.requests).toHaveLength(1);
  });

  test('an interruption in the middle of an answer is not told of as a retry', async () => {
    const abort = new AbortController();
    await start([stall('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n[1, ')], {
      signal: abort.signal,
      retries: 3,
      trace: (_, describe) => {
        if (describe().some((line) => line.includes('200'))) abort.abort('SIGINT');
      },
    });
    expect(await catchError(client.send(getSessions))).toMatchObject({ code: 'interrupted' });
    expect([server.requests.length, client.warnings]).toEqual([1, []]);
  });

  test('an interruption ends the wait before a retry', async () => {
    const abort = new AbortController();
    await start([answer('503 Service Unavailable')], {
      signal: abort.signal,
      retries: 3,
      clock: {
        now: () => 0,
        sleep: (_, signal) => {
          abort.abort('SIGTERM');
          return Promise.reject(new Error('aborted', { cause: signal?.reason }));
        },
      },
    });
    expect(await catchError(client.send(getSessions))).toMatchObject({ code: 'terminated' });
    expect(server.requests).toHaveLength(1);
  });
});

test('a connection that is not accepted in time ends as timed out', async () => {
  // Speaks no TLS and says nothing: the handshake never ends.
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await start([whole]);
  client = testClient(new URL(`https://127.0.0.1:${port}`), {
    connectTimeoutMs: 50,
    retries: 3,
    tls: { insecure: true },
  });
  expect(await catchError(client.send(postSession))).toMatchObject({
    code: 'timed-out',
    message: `Cannot connect to https://127.0.0.1:${port}: no response within 0.05 s.`,
    hint: 'Allow more time with --connect-timeout. Check the address: `bos config get core.hostname`.',
  });
  silent.close();
});
