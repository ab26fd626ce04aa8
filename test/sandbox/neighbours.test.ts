import { describe, expect, test } from 'vitest';
import { handleNeighbourRequest } from '../../src/sandbox/neighbours.js';
import { createState, type State } from '../../src/sandbox/state.js';
import { makeWorld } from '../../src/sandbox/world.js';
import { startMs, steadyPace } from './support.js';

const first = 'x1000c0s0b0n0';

/** Four nodes; the first was switched on, and on again when that had failed. */
function makeState(): State {
  const state = createState(makeWorld(4, steadyPace), startMs);
  const switches = [
    { operation: 'on', atMs: startMs - 90_000_000 },
    { operation: 'on', atMs: startMs - 60_000, failed: true },
    { operation: 'on', atMs: startMs - 5000 },
  ] as const;
  const bootScriptAtMs = startMs - 2000;
  return { ...state, nodes: new Map([...state.nodes, [first, { power: 'on', switches, bootScriptAtMs }]]) };
}

function ask(path: string, body?: unknown, state = makeState()): { status: number; body: unknown } {
  const method = body === undefined ? 'GET' : 'POST';
  const text = body === undefined ? '' : JSON.stringify(body);
  const request = { method, url: `/apis/${path}`, contentType: undefined, body: text, origin: 'http://h' };
  const answered = handleNeighbourRequest(request, { state, nowMs: startMs });
  if (!answered) throw new Error(`${path} is not a service's`);
  return { status: answered.status, body: JSON.parse(answered.body) as unknown };
}

describe('power control', () => {
  test('says the power of the nodes that are named, by GET and by POST', () => {
    const path = 'power-control/v1/power-status';
    const powers = [
      { xname: first, powerState: 'on', managementState: 'available', error: '' },
      { xname: 'x9c0s0b0n0', powerState: 'undefined', managementState: 'unavailable', error: 'Component not found' },
    ];
    expect(ask(path, { xname: [first, 'x9c0s0b0n0'] }).body).toMatchObject({ status: powers });
    expect(ask(`${path}?xname=${first}&xname=x9c0s0b0n0`).body).toMatchObject({ status: powers });
    expect(ask(path, { xname: 7 })).toMatchObject({ status: 400 });
  });

  test('keeps the transitions of a day, the newest first, and has their tasks by id', () => {
    const { transitions } = ask('power-control/v1/transitions').body as { transitions: { transitionID: string }[] };
    expect(transitions).toMatchObject([
      { operation: 'On', transitionStatus: 'in-progress', taskCounts: { total: 1, 'in-progress': 1 } },
      { operation: 'On', transitionStatus: 'completed', taskCounts: { total: 1, failed: 1 } },
    ]);
    expect(ask(`power-control/v1/transitions/${transitions[1]?.transitionID ?? ''}`).body).toMatchObject({
      tasks: [{ xname: first, taskStatus: 'failed', error: 'Power supply fault: on refused by the hardware' }],
    });
    expect(ask('power-control/v1/transitions/nope')).toMatchObject({ status: 404 });
  });
});

describe('configured nodes', () => {
  const names = (body: unknown): string[] => (body as { components: { id: string }[] }).components.map(({ id }) => id);

  test('come in pages', () => {
    const page = ask('cfs/v3/components?limit=3').body as { next: { after_id: string } };
    expect(names(page)).toEqual([first, 'x1000c0s0b0n1', 'x1000c0s0b1n0']);
    expect(page.next).toEqual({ limit: 3, after_id: 'x1000c0s0b1n0' });
    const rest = ask(`cfs/v3/components?limit=3&after_id=${page.next.after_id}`).body;
    expect(names(rest)).toEqual(['x1000c0s0b1n1']);
    expect(rest).toMatchObject({ next: null });
    expect(ask('cfs/v3/components?limit=0')).toMatchObject({ status: 400 });
  });

  test('are found by name, and are a plain list in the second version', () => {
    expect(names(ask(`cfs/v3/components?ids=${first},x9c0s0b0n0`).body)).toEqual([first]);
    expect(ask(`cfs/v2/components?ids=${first}`).body).toMatchObject([
      { id: first, configurationStatus: 'unconfigured', errorCount: 0 },
    ]);
    expect(ask('cfs/v3/components/x9c0s0b0n0')).toMatchObject({ status: 404 });
  });
});

test('the boot script service knows when a node fetched its script, and nothing of one that never did', () => {
  expect(ask(`bss/boot/v1/endpoint-history?name=${first}`).body).toEqual([
    { name: first, endpoint: 'bootscript', last_epoch: startMs / 1000 - 2 },
  ]);
  expect(ask('bss/boot/v1/endpoint-history?name=x1000c0s0b0n1').body).toEqual([]);
  expect(ask('bss/boot/v1/bootparameters').body).toEqual([]);
});

test('the inventory has the controllers of the nodes', () => {
  expect(ask('smd/hsm/v2/Inventory/RedfishEndpoints?id=x1000c0s0b0').body).toMatchObject({
    RedfishEndpoints: [{ ID: 'x1000c0s0b0', DiscoveryInfo: { LastDiscoveryStatus: 'DiscoverOK' } }],
  });
  expect(ask(`smd/hsm/v2/Inventory/ComponentEndpoints/${first}`).body).toMatchObject({
    RedfishEndpointID: 'x1000c0s0b0',
  });
  expect(ask('smd/hsm/v2/Inventory/RedfishEndpoints/x9c0s0b0')).toMatchObject({ status: 404 });
});
