import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, test } from 'vitest';
import { startSandbox, type Sandbox, type SandboxSettings } from '../../src/sandbox/server.js';
import type { SavedState } from '../../src/sandbox/state-file.js';
import { noWireTrouble, type Fault, type WireTrouble } from '../../src/sandbox/trouble/trouble.js';
import { makeWorld } from '../../src/sandbox/world.js';
import { steppedClock } from '../support/stepped-clock.js';
import { startMs, steadyPace } from './support.js';

const clock = steppedClock(startMs);
let sandbox: Sandbox | undefined;

async function start(settings: Partial<SandboxSettings> = {}): Promise<Sandbox> {
  sandbox = await startSandbox({ world: makeWorld(4, steadyPace), port: 0, speed: 1, clock, ...settings });
  return sandbox;
}

afterEach(async () => {
  await sandbox?.close();
  sandbox = undefined;
});

function post(url: string, body: object): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

/** Asks for a target as it stands -> the status. */
function askFor(port: number, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ port, path }, (answered) => {
      answered.resume();
      resolve(answered.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the sandbox', () => {
  test('answers on the loopback address, percentages with a point', async () => {
    const { url, port } = await start();
    expect(url).toBe(`http://127.0.0.1:${port}`);
    await post(`${url}/apis/bos/v2/sessions`, { name: 's', operation: 'boot', template_name: 'compute' });
    const answered = await fetch(`${url}/apis/bos/v2/sessions/s/status`);
    expect(answered.headers.get('content-type')).toBe('application/json');
    expect(await answered.text()).toBe(
      '{"error_summary": {}, "managed_components_count": 0, "percent_failed": 0.0, "percent_staged": 0.0, ' +
        '"percent_successful": 0.0, "phases": {"percent_complete": 0.0, "percent_configuring": 0.0, ' +
        '"percent_powering_off": 0.0, "percent_powering_on": 0.0}, "status": "pending", ' +
        '"timing": {"duration": "0:00:00", "end_time": null, "start_time": "2023-11-14T22:14:00"}}\n',
    );
  });

  test('answers errors as problems, and a deletion with nothing', async () => {
    const { url } = await start();
    const missing = await fetch(`${url}/apis/bos/v2/sessions/s`);
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    expect(await missing.json()).toEqual({
      detail: "Session 's' does not exist",
      status: 404,
      title: 'The resource was not found',
      type: 'about:blank',
    });
    const deleted = await fetch(`${url}/apis/bos/v2/sessions`, { method: 'DELETE' });
    expect([deleted.status, await deleted.text()]).toEqual([204, '']);
  });

  test('lives outside /apis/bos nowhere', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/v2/sessions`)).status).toBe(404);
    expect((await fetch(`${url}/apis/bosun/v2`)).status).toBe(404);
  });

  test.each(['//', '//[', 'http://[/x', '*'])('has nothing at %s', async (path) => {
    const { port } = await start();
    expect(await askFor(port, path)).toBe(404);
  });

  test('takes the target that a proxy sends', async () => {
    const { port } = await start();
    expect(await askFor(port, 'http://elsewhere/apis/bos/v2/healthz')).toBe(200);
  });

  test('refuses a body that is not UTF-8', async () => {
    const { url } = await start();
    const answered = await fetch(`${url}/apis/bos/v2/options`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
    });
    expect([answered.status, await answered.json()]).toMatchObject([400, { detail: 'Request body is not valid JSON' }]);
  });

  test('takes no other media type than JSON', async () => {
    const { url } = await start();
    const refused = await fetch(`${url}/apis/bos/v2/options`, { method: 'PATCH', body: '{}' });
    expect(refused.status).toBe(415);
  });

  test('runs its clock at its speed', async () => {
    const { url } = await start({ speed: 60 });
    await post(`${url}/apis/bos/v2/sessions`, { name: 's', operation: 'boot', template_name: 'compute' });
    await clock.sleep(2000);
    const answered = await fetch(`${url}/apis/bos/v2/sessions/s/status`);
    expect(await answered.json()).toMatchObject({ status: 'complete', percent_successful: 100 });
  });

  test('outlives a caller that breaks off', async () => {
    const { url, port } = await start();
    await new Promise<void>((resolve) => {
      const half = request({ port, method: 'POST', path: '/apis/bos/v2/sessions', headers: { 'content-length': 100 } });
      half.on('error', () => {
        resolve();
      });
      half.write('{', () => half.destroy(new Error('gone')));
    });
    expect((await fetch(`${url}/apis/bos/v2/healthz`)).status).toBe(200);
  });

  test('tells its log of every request', async () => {
    const lines: string[] = [];
    const { url } = await start({ log: (line) => lines.push(line) });
    await fetch(`${url}/apis/bos/v2/sessions?status=running`);
    expect(lines).toEqual(['GET /apis/bos/v2/sessions?status=running 200']);
  });

  test('refuses a port that is taken, and gives its own back when it is closed', async () => {
    const { port, url } = await start();
    await expect(start({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await sandbox?.close();
    sandbox = undefined;
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    expect((await start({ port })).port).toBe(port);
  });

  test.each([
    ['truncate', 'GET /apis/bos/v2/healthz 200 truncated'],
    ['reset', 'GET /apis/bos/v2/healthz reset'],
    [503, 'GET /apis/bos/v2/healthz 503'],
  ] as const)('tells its log of %s', async (kind, line) => {
    const lines: string[] = [];
    const { port } = await start({ log: (text) => lines.push(text), trouble: spoilAll(kind) });
    await ask(port, '/apis/bos/v2/healthz');
    expect(lines).toEqual([line]);
  });

  test('answers 500 where its state cannot be saved', async () => {
    let saves = 0;
    const save = () => {
      saves += 1;
      return saves === 2 ? Promise.reject(new Error('the disk is full')) : Promise.resolve();
    };
    const { url } = await start({ save });
    const created = await post(`${url}/apis/bos/v2/sessions`, {
      name: 's',
      operation: 'boot',
      template_name: 'compute',
    });
    expect([created.status, await created.json()]).toMatchObject([500, { detail: 'the disk is full' }]);
  });

  test('does not start where its state cannot be saved', async () => {
    const { port } = await start();
    await sandbox?.close();
    sandbox = undefined;
    const save = () => Promise.reject(new Error('the disk is full'));
    await expect(startSandbox({ ...plain(), port, save })).rejects.toThrow('the disk is full');
    expect((await start({ port })).port).toBe(port);
  });

  test('saves how things stand when it starts, and when it is closed', async () => {
    const times: number[] = [];
    const save = ({ atMs }: SavedState) => {
      times.push(atMs);
      return Promise.resolve();
    };
    const { url } = await start({ save });
    await clock.sleep(5000);
    await fetch(`${url}/apis/bos/v2/healthz`);
    await sandbox?.close();
    sandbox = undefined;
    expect(times).toHaveLength(2);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBe(5000);
  });
});

function plain(): SandboxSettings {
  return { world: makeWorld(4, steadyPace), port: 0, speed: 1, clock };
}

function spoilAll(kind: Fault['kind']): WireTrouble {
  return { ...noWireTrouble, faults: [{ kind, rate: 1 }] };
}

/** Sends a GET -> the answer's body, or the code of the error. */
function ask(port: number, path: string, host = '127.0.0.1'): Promise<string> {
  return new Promise((resolve) => {
    const sent = request({ host, port, path }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += String(chunk)));
      response.on('end', () => {
        resolve(body);
      });
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? '');
    });
    sent.end();
  });
}

describe('an answer that is spoiled', () => {
  const health = '/apis/bos/v2/healthz';
  const startWith = (kind: Fault['kind']) => start({ trouble: spoilAll(kind) });

  test('by truncate ends in its middle', async () => {
    const { port } = await startWith('truncate');
    expect(await ask(port, health)).toBe('{"apiStatus": "ok",');
  });

  test('by reset never comes: the connection is reset', async () => {
    const { port } = await startWith('reset');
    expect(await ask(port, health)).toBe('ECONNRESET');
  });

  test('by a status has that status', async () => {
    const { url } = await startWith(429);
    const answered = await fetch(url + health);
    expect([answered.status, answered.headers.get('content-type')]).toEqual([429, 'application/problem+json']);
  });
});

describe('the address of a sandbox', () => {
  const outer = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)?.address;

  test.runIf(outer !== undefined)('is a loopback one unless it is told otherwise', async () => {
    const { port } = await start();
    expect(await ask(port, '/apis/bos/v2/healthz', outer)).toBe('ECONNREFUSED');
  });

  test.each([
    ['0.0.0.0', 'http://127.0.0.1'],
    ['localhost', 'http://localhost'],
  ])('%s is called %s by callers on this machine', async (address, called) => {
    const { url, port } = await start({ address });
    expect(url).toBe(`${called}:${port}`);
    expect((await fetch(`${url}/apis/bos/v2/healthz`)).status).toBe(200);
  });

  test('that is none of this machine is refused', async () => {
    await expect(start({ address: '192.0.2.1' })).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
  });
});
