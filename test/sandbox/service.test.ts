import { describe, expect, test } from 'vitest';
import { createService, type ServiceSettings } from '../../src/sandbox/service.js';
import type { SavedState } from '../../src/sandbox/state-file.js';
import { noWireTrouble } from '../../src/sandbox/trouble/trouble.js';
import { makeWorld } from '../../src/sandbox/world.js';
import { steppedClock } from '../support/stepped-clock.js';
import { startMs, steadyPace } from './support.js';

/** A service on a stepped clock: `send` ends with the status, how the answer goes out, and the parsed body. */
function open(settings: Partial<ServiceSettings> = {}, clock = steppedClock(startMs)) {
  const service = createService({ world: makeWorld(4, steadyPace), speed: 1, clock, ...settings });
  const send = async (method: string, url: string, body: object | '' = '') => {
    const text = body === '' ? '' : JSON.stringify(body);
    const request = { method, url, contentType: 'application/json', body: text, origin: 'http://h' };
    const { response, manner } = await service.respond(request, new AbortController().signal);
    const parsed: unknown = response.body === '' ? undefined : JSON.parse(response.body);
    return { status: response.status, manner, body: parsed };
  };
  return { service, clock, send };
}

const boot = { name: 's', operation: 'boot', template_name: 'compute' };

describe('latency', () => {
  test('holds every answer back, and what happens meanwhile is in it', async () => {
    const { clock, send } = open({ trouble: { ...noWireTrouble, latencyMs: 200 } });
    await send('GET', '/apis/bos/v2/healthz');
    await send('GET', '/nowhere');
    expect(clock.slept).toEqual([200, 200]);
  });

  test('ends at once when the server is closed', async () => {
    const { service } = open({ trouble: { ...noWireTrouble, latencyMs: 1 } });
    const request = { method: 'GET', url: '/', contentType: undefined, body: '', origin: 'http://h' };
    await expect(service.respond(request, AbortSignal.abort(new Error('closed')))).rejects.toThrow('closed');
  });
});

describe('a service that is down', () => {
  test('answers nothing but 503 until it is up again, and does nothing', async () => {
    const { clock, send } = open({ trouble: { ...noWireTrouble, downUntilMs: startMs + 30_000 } });
    expect(await send('POST', '/apis/bos/v2/sessions', boot)).toMatchObject({
      status: 503,
      body: { detail: 'The sandbox was set up to respond like this.', status: 503, title: 'Service Unavailable' },
    });
    await clock.sleep(29_999);
    expect((await send('GET', '/apis/bos/v2/sessions/s')).status).toBe(503);
    await clock.sleep(1);
    expect((await send('GET', '/apis/bos/v2/sessions/s')).status).toBe(404);
  });

  test('is down in the time of its callers, however fast its own runs', async () => {
    const { clock, send } = open({ speed: 60, trouble: { ...noWireTrouble, downUntilMs: startMs + 30_000 } });
    await clock.sleep(29_000);
    expect((await send('GET', '/apis/bos/v2/healthz')).status).toBe(503);
  });
});

describe('a fault', () => {
  test('with a status keeps the service from doing anything', async () => {
    const { send } = open({ trouble: { ...noWireTrouble, faults: [{ kind: 502, rate: 1 }] } });
    expect((await send('POST', '/apis/bos/v2/sessions', boot)).status).toBe(502);
    await send('DELETE', '/__sandbox/faults');
    expect((await send('GET', '/apis/bos/v2/sessions/s')).status).toBe(404);
  });

  test.each(['reset', 'truncate'] as const)('%s comes after the service has done its work', async (kind) => {
    const { send } = open({ trouble: { ...noWireTrouble, faults: [{ kind, rate: 1 }] } });
    expect((await send('POST', '/apis/bos/v2/sessions', boot)).manner).toBe(kind);
    await send('DELETE', '/__sandbox/faults');
    expect(await send('GET', '/apis/bos/v2/sessions/s')).toMatchObject({ status: 200, manner: 'whole' });
  });

  test('never befalls the paths that set it', async () => {
    const { send } = open({
      trouble: { latencyMs: 1000, faults: [{ kind: 'reset', rate: 1 }], downUntilMs: Infinity },
    });
    expect(await send('GET', '/__sandbox/faults')).toMatchObject({ status: 200, manner: 'whole' });
  });

  test('befalls the same requests each time it is set', async () => {
    const { send } = open();
    const draw = async () => {
      await send('PUT', '/__sandbox/faults', { fault: ['503:0.5'] });
      const statuses: number[] = [];
      while (statuses.length < 12) statuses.push((await send('GET', '/apis/bos/v2/healthz')).status);
      return statuses.join(' ');
    };
    const first = await draw();
    expect(first).toBe('200 200 503 503 503 200 200 503 200 503 503 200');
    expect(await draw()).toBe(first);
  });
});

describe('a node that is told to fail while the service runs', () => {
  test('fails in its phase, and the others do not', async () => {
    const { clock, send } = open();
    await send('PUT', '/__sandbox/faults', { fail: ['x1000c0s0b0n0:configuring'] });
    await send('POST', '/apis/bos/v2/sessions', boot);
    await clock.sleep(120_000);
    expect((await send('GET', '/apis/bos/v2/sessions/s/status')).body).toMatchObject({
      status: 'complete',
      managed_components_count: 3,
      error_summary: { 'cfs configuration failed': { count: 1, list: 'x1000c0s0b0n0' } },
    });
  });
});

describe('a stepped service', () => {
  test('moves by one polling period with each request, whatever the clock says', async () => {
    for (const waitMs of [0, 3_600_000]) {
      const { clock, send } = open({ step: true, speed: 60 });
      await send('PUT', '/apis/bos/v2/sessiontemplates/one', {
        boot_sets: { one: { path: 's3://boot-images/i/manifest.json', type: 's3', node_list: ['x1000c0s0b0n0'] } },
      });
      await send('POST', '/apis/bos/v2/sessions', { ...boot, template_name: 'one' });
      const words: unknown[] = [];
      for (let request = 0; request < 4; request += 1) {
        await clock.sleep(waitMs);
        const { body } = await send('GET', '/apis/bos/v2/components/x1000c0s0b0n0');
        words.push((body as { status: { status: string } }).status.status);
      }
      expect(words).toEqual(['power_on_called', 'stable', 'stable', 'stable']);
      const { body } = await send('GET', '/apis/bos/v2/sessions/s');
      expect(body).toMatchObject({ status: { start_time: '2023-11-14T22:14:30', end_time: '2023-11-14T22:14:54' } });
    }
  });

  test('stands still while its faults are set', async () => {
    const { send } = open({ step: true });
    await send('POST', '/apis/bos/v2/sessions', boot);
    await send('PUT', '/__sandbox/faults', {});
    await send('GET', '/__sandbox/faults');
    const { body } = await send('GET', '/apis/bos/v2/components/x1000c0s0b0n0');
    expect(body).toMatchObject({ status: { status: 'power_on_called' } });
  });
});

describe("the callers' clock", () => {
  test('takes nothing back when it is set back', async () => {
    const { clock, service, send } = open({ speed: 2 });
    await clock.sleep(60_000);
    await send('GET', '/apis/bos/v2/healthz');
    expect(service.now()).toBe(startMs + 120_000);
    await clock.sleep(-3_600_000);
    await send('GET', '/apis/bos/v2/healthz');
    expect(service.now()).toBe(startMs + 120_000);
    await clock.sleep(1000);
    await send('GET', '/apis/bos/v2/healthz');
    expect(service.now()).toBe(startMs + 122_000);
  });
});

describe('POST /__sandbox/step', () => {
  const time = '/__sandbox/step';

  test('lets as much time pass as it says, beside that of the clock', async () => {
    const { clock, send } = open();
    expect((await send('POST', time, { seconds: 90 })).body).toEqual({ time: '2023-11-14T22:15:30' });
    await clock.sleep(1000);
    expect((await send('POST', time, { seconds: 0.5 })).body).toEqual({ time: '2023-11-14T22:15:31' });
  });

  test('goes to the next polling period where it says nothing', async () => {
    const { send } = open({ step: true });
    expect((await send('POST', time)).body).toEqual({ time: '2023-11-14T22:14:15' });
    expect((await send('POST', time)).body).toEqual({ time: '2023-11-14T22:14:30' });
  });

  test('lets happen what happens in that time', async () => {
    const { send } = open({ step: true });
    await send('POST', '/apis/bos/v2/sessions', boot);
    await send('POST', time, { seconds: 600 });
    expect((await send('GET', '/apis/bos/v2/sessions/s')).body).toMatchObject({ status: { status: 'complete' } });
  });

  test.each([{}, [], { seconds: -1 }, { seconds: '30' }, { seconds: 1e12 }])('refuses %j', async (body) => {
    const { send } = open();
    expect(await send('POST', time, body)).toMatchObject({ status: 400 });
  });
});

describe('saving', () => {
  function openSaved(settings: Partial<ServiceSettings> = {}, clock = steppedClock(startMs)) {
    const saves: SavedState[] = [];
    const save = (saved: SavedState) => {
      saves.push(saved);
      return Promise.resolve();
    };
    return { ...open({ save, ...settings }, clock), saves };
  }

  test('comes before the answer to what changed something, and not for what changed nothing', async () => {
    const { send, saves } = openSaved();
    await send('GET', '/apis/bos/v2/sessions');
    await send('GET', '/apis/bos/v2/sessions/none');
    expect(saves).toEqual([]);
    await send('POST', '/apis/bos/v2/sessions', boot);
    expect(saves.map(({ state }) => [...state.sessions.keys()])).toEqual([['s']]);
    await send('DELETE', '/apis/bos/v2/sessions/s');
    expect(saves[1]?.state.sessions.size).toBe(0);
    await send('PUT', '/__sandbox/faults', { slow: true });
    await send('POST', '/__sandbox/reset');
    expect(saves).toHaveLength(4);
  });

  test('that fails is told to the caller', async () => {
    const { send } = open({ save: () => Promise.reject(new Error('the disk is full')) });
    await expect(send('POST', '/apis/bos/v2/sessions', boot)).rejects.toThrow('the disk is full');
  });

  test('lets another service go on as if there had been only one', async () => {
    const clock = steppedClock(startMs);
    const [whole, first] = [open({}, clock), openSaved({}, clock)];
    await whole.send('POST', '/apis/bos/v2/sessions', boot);
    await first.send('POST', '/apis/bos/v2/sessions', boot);
    await clock.sleep(40_000);
    const [saved] = first.saves;
    const second = open({ saved, world: saved?.state.world ?? makeWorld(1, steadyPace) }, clock);
    const path = '/apis/bos/v2/components';
    expect((await second.send('GET', path)).body).toEqual((await whole.send('GET', path)).body);
  });

  test('in what is still the future is gone on from there', async () => {
    const { service, clock, saves } = openSaved({ speed: 60 });
    await clock.sleep(60_000);
    await service.respond(
      { method: 'POST', url: '/__sandbox/reset', contentType: undefined, body: '', origin: 'http://h' },
      new AbortController().signal,
    );
    const [saved] = saves;
    expect(saved?.atMs).toBe(startMs + 3_600_000);
    const next = open({ saved, world: makeWorld(4, steadyPace) }, clock);
    const created = await next.send('POST', '/apis/bos/v2/sessions', { ...boot, template_name: 'none' });
    expect(created.status).toBe(400);
    await next.send('PUT', '/apis/bos/v2/components', [{ id: 'x1000c0s0b0n0', desired_state: { configuration: 'c' } }]);
    expect((await next.send('GET', '/apis/bos/v2/components/x1000c0s0b0n0')).body).toMatchObject({
      desired_state: { last_updated: '2023-11-14T23:14:00' },
    });
  });
});
