import { describe, expect, test } from 'vitest';
import { handleControlRequest, isControlRequest } from '../../src/sandbox/control.js';
import { createState } from '../../src/sandbox/state.js';
import { noWireTrouble } from '../../src/sandbox/trouble/trouble.js';
import { makeWorld } from '../../src/sandbox/world.js';
import { startMs, steadyPace } from './support.js';

const state = createState(makeWorld(2, steadyPace), startMs);
const calm = { state, wire: noWireTrouble };

function ask(method: string, url: string, body = '', condition: typeof calm = calm) {
  return handleControlRequest({ method, url, body }, condition, { paused: false, nowMs: startMs, callerMs: 5000 });
}

const noTrouble = { down_for: '0ms', fail: [], fail_rate: 0, fault: [], latency: '0ms', slow: false };

describe('/__sandbox', () => {
  test('is told from the paths of the service', () => {
    expect(isControlRequest({ url: '/__sandbox/faults' })).toBe(true);
    expect(isControlRequest({ url: '/apis/bos/v2/__sandbox/' })).toBe(false);
  });

  test('knows no other path', () => {
    expect(ask('GET', '/__sandbox/toString').response.status).toBe(404);
    expect(ask('GET', '/__sandbox/').response.status).toBe(404);
  });

  test('says which methods do not go', () => {
    expect(ask('GET', '/__sandbox/reset').response.status).toBe(405);
    expect(ask('POST', '/__sandbox/faults').response.status).toBe(405);
    expect(ask('toString', '/__sandbox/faults').response.status).toBe(405);
  });
});

describe('/__sandbox/faults', () => {
  test('shows that there is no trouble', () => {
    const { response } = ask('GET', '/__sandbox/faults');
    expect([response.status, JSON.parse(response.body)]).toEqual([200, noTrouble]);
  });

  test('takes trouble instead of what there was, and shows it', () => {
    const first = ask('PUT', '/__sandbox/faults', '{"slow": true, "latency": "200ms"}');
    const second = ask('PUT', '/__sandbox/faults', '{"fail": ["x1000c0s0b0n0:configuring"], "down_for": "30s"}', first);
    const shown = { ...noTrouble, fail: ['x1000c0s0b0n0:configuring'], down_for: '30000ms' };
    expect([second.response.status, JSON.parse(second.response.body)]).toEqual([200, shown]);
    expect(second.state.world.trouble).toEqual({
      failures: { x1000c0s0b0n0: ['configuring'] },
      failRate: 0,
      slow: false,
    });
    expect(second.wire).toEqual({ latencyMs: 0, faults: [], downUntilMs: 35_000 });
    expect(JSON.parse(ask('GET', '/__sandbox/faults', '', second).response.body)).toEqual(shown);
  });

  test('keeps what it shows if that is put back', () => {
    const put = ask(
      'PUT',
      '/__sandbox/faults',
      '{"fail_rate": 0.25, "fault": ["503:0.1", "truncate"], "latency": "1s"}',
    );
    const again = ask('PUT', '/__sandbox/faults', put.response.body);
    expect([again.wire, again.state.world]).toEqual([put.wire, put.state.world]);
  });

  test('ends all trouble', () => {
    const troubled = ask('PUT', '/__sandbox/faults', '{"slow": true, "fault": ["reset"]}');
    const { response, ...after } = ask('DELETE', '/__sandbox/faults', '', troubled);
    expect(response).toMatchObject({ status: 204, body: '' });
    expect(JSON.parse(ask('GET', '/__sandbox/faults', '', after).response.body)).toEqual(noTrouble);
  });

  test.each([
    ['{"fault": ["999"]}', 'fault: 999 is neither a status from 400 to 599, nor reset, nor truncate'],
    ['{"speed": 3}', 'Unrecognized key: "speed"'],
    ['[1]', 'Invalid input: expected object, received array'],
    ['{"fault":', 'Request body is not valid JSON'],
    ['', 'Request body is not valid JSON'],
  ])('refuses %s, and leaves all as it is', (body, detail) => {
    const { response, ...after } = ask('PUT', '/__sandbox/faults', body);
    expect([response.status, JSON.parse(response.body)]).toMatchObject([400, { detail }]);
    expect(after).toEqual(calm);
  });
});

describe('/__sandbox/reset', () => {
  test('empties the store, finds the nodes again, and leaves trouble as it is', () => {
    const troubled = ask('PUT', '/__sandbox/faults', '{"slow": true, "latency": "1s"}');
    const { response, ...after } = ask('POST', '/__sandbox/reset', '', troubled);
    expect(response).toMatchObject({ status: 204, body: '' });
    expect([after.state.templates.size, after.state.components.size]).toEqual([0, 2]);
    expect([after.state.world.trouble?.slow, after.wire.latencyMs]).toEqual([true, 1000]);
  });
});
