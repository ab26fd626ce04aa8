import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox, type SandboxSettings } from '../../src/sandbox/server.js';
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

describe('the sandbox', () => {
  it('answers on the loopback address, percentages with a point', async () => {
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

  it('answers errors as problems, and a deletion with nothing', async () => {
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

  it('lives outside /apis/bos nowhere', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/v2/sessions`)).status).toBe(404);
    expect((await fetch(`${url}/apis/bosun/v2`)).status).toBe(404);
  });

  it('takes no other media type than JSON', async () => {
    const { url } = await start();
    const refused = await fetch(`${url}/apis/bos/v2/options`, { method: 'PATCH', body: '{}' });
    expect(refused.status).toBe(415);
  });

  it('runs its clock at its speed', async () => {
    const { url } = await start({ speed: 60 });
    await post(`${url}/apis/bos/v2/sessions`, { name: 's', operation: 'boot', template_name: 'compute' });
    await clock.sleep(2000);
    const answered = await fetch(`${url}/apis/bos/v2/sessions/s/status`);
    expect(await answered.json()).toMatchObject({ status: 'complete', percent_successful: 100 });
  });

  it('outlives a caller that breaks off', async () => {
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

  it('tells its log of every request', async () => {
    const lines: string[] = [];
    const { url } = await start({ log: (line) => lines.push(line) });
    await fetch(`${url}/apis/bos/v2/sessions?status=running`);
    expect(lines).toEqual(['GET /apis/bos/v2/sessions?status=running 200']);
  });

  it('refuses a port that is taken, and gives its own back when it is closed', async () => {
    const { port, url } = await start();
    await expect(start({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await sandbox?.close();
    sandbox = undefined;
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    expect((await start({ port })).port).toBe(port);
  });
});
