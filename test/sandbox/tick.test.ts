import { beforeEach, describe, expect, test } from 'vitest';
import { createState } from '../../src/sandbox/state.js';
import { advance, makeAdvance } from '../../src/sandbox/tick.js';
import { makeWorld } from '../../src/sandbox/world.js';
import { image, makeBench, startMs, steadyPace, type Bench } from './support.js';

const nodes = ['x1000c0s0b0n0', 'x1000c0s0b0n1', 'x1000c0s0b1n0', 'x1000c0s0b1n1'];
let bench: Bench;

beforeEach(() => {
  bench = makeBench();
  bench.send('PUT', '/v2/sessiontemplates/all', {
    boot_sets: { all: { ...image, node_list: nodes } },
    cfs: { configuration: 'good' },
  });
});

function start(name: string, operation: string, more: object = {}): void {
  const created = bench.send('POST', '/v2/sessions', { name, operation, template_name: 'all', ...more });
  expect(created.status).toBe(201);
}

function boot(): void {
  start('before', 'boot');
  bench.wait(20);
  expect(bench.statuses()).toEqual(['stable', 'stable', 'stable', 'stable']);
}

describe('a session', () => {
  test('boots nodes that are off', () => {
    start('boot', 'boot');
    expect(bench.watch('boot', 10)).toEqual([
      'running, 4 nodes, 0 %, on_hold',
      'running, 4 nodes, 0 %, power_on_pending',
      'running, 4 nodes, 0 %, power_on_called',
      'running, 4 nodes, 0 %, configuring',
      'running, 4 nodes, 100 %, stable (disabled)',
      'complete, 4 nodes, 100 %, stable (disabled)',
    ]);
  });

  test('is pending and without components until its set-up', () => {
    start('boot', 'boot');
    expect(bench.send('GET', '/v2/sessions/boot').body).toMatchObject({
      components: '',
      status: { status: 'pending' },
    });
    bench.wait(0.1);
    expect(bench.send('GET', '/v2/sessions/boot').body).toMatchObject({
      components: nodes.join(),
      status: { status: 'running' },
    });
  });

  test('leaves alone what runs as it should', () => {
    boot();
    start('again', 'boot');
    expect(bench.watch('again', 3)).toEqual([
      'running, 4 nodes, 0 %, on_hold',
      'running, 4 nodes, 100 %, stable (disabled)',
      'complete, 4 nodes, 100 %, stable (disabled)',
    ]);
    expect(bench.state.components.get('x1000c0s0b0n0')?.last_action?.action).toBe('session_setup');
  });

  test('reboots by powering off first', () => {
    boot();
    start('reboot', 'reboot', { limit: 'x1000c0s0b0n0' });
    expect(bench.watch('reboot', 12)).toEqual([
      'running, 1 nodes, 0 %, on_hold',
      'running, 1 nodes, 0 %, power_off_pending',
      'running, 1 nodes, 0 %, power_off_gracefully_called',
      'running, 1 nodes, 0 %, power_on_pending',
      'running, 1 nodes, 0 %, power_on_called',
      'running, 1 nodes, 0 %, configuring',
      'running, 1 nodes, 100 %, stable (disabled)',
      'complete, 1 nodes, 100 %, stable (disabled)',
    ]);
  });

  test('shuts down', () => {
    boot();
    start('down', 'shutdown');
    expect(bench.watch('down', 6)).toEqual([
      'running, 4 nodes, 0 %, on_hold',
      'running, 4 nodes, 0 %, power_off_pending',
      'running, 4 nodes, 0 %, power_off_gracefully_called',
      'running, 4 nodes, 100 %, stable (disabled)',
      'complete, 4 nodes, 100 %, stable (disabled)',
    ]);
    expect([...bench.state.nodes.values()].map((node) => node.power)).toEqual(['off', 'off', 'off', 'off']);
  });

  test('cuts the power of nodes that take too long to go off', () => {
    bench = makeBench({
      pace: {
        powerOff: { leastMs: 60_000, mostMs: 60_000 },
        powerOn: { leastMs: 1000, mostMs: 1000 },
        configure: { leastMs: 1000, mostMs: 1000 },
      },
    });
    bench.send('PUT', '/v2/sessiontemplates/all', { boot_sets: { all: { ...image, node_list: nodes } } });
    bench.send('PATCH', '/v2/options', { max_power_off_wait_time: 5 });
    start('boot', 'boot');
    bench.wait(10);
    start('down', 'shutdown');
    expect(bench.watch('down', 12)).toContain('running, 4 nodes, 0 %, power_off_forcefully_called');
    expect(bench.send('GET', '/v2/sessions/down').body).toMatchObject({ status: { status: 'complete' } });
  });

  test('fails the nodes whose configuration fails, and keeps their phase', () => {
    bench.send('PATCH', '/v2/sessiontemplates/all', { cfs: { configuration: 'broken-config' } });
    start('bad', 'boot');
    expect(bench.watch('bad', 10).slice(-2)).toEqual([
      'running, 4 nodes, 100 %, failed (disabled)',
      'complete, 4 nodes, 100 %, failed (disabled)',
    ]);
    expect(bench.send('GET', '/v2/sessions/bad/status').body).toMatchObject({
      percent_failed: 100,
      percent_successful: 0,
      error_summary: { 'cfs configuration failed': { count: 4, list: nodes.join() } },
    });
    expect(bench.send('GET', '/v2/components/x1000c0s0b0n0').body).toMatchObject({
      enabled: false,
      error: 'cfs configuration failed',
      event_stats: { power_on_attempts: 1 },
      status: { phase: 'configuring', status: 'failed', status_override: 'failed' },
    });
  });

  test('of no node ends at once', () => {
    start('none', 'boot', { limit: 'x1000c7s7b1n1' });
    expect(bench.watch('none', 2)).toEqual(['complete, 0 nodes, 0 %']);
    expect(bench.send('GET', '/v2/sessions/none').body).toMatchObject({
      components: '',
      status: { error: 'No nodes were found to act upon.', end_time: '2023-11-14T22:14:00', status: 'complete' },
    });
  });

  test('with a limit that cannot be read ends at once, and says why', () => {
    start('odd', 'boot', { limit: `${nodes[0]},` });
    bench.wait(1);
    expect(bench.send('GET', '/v2/sessions/odd').body).toMatchObject({
      components: '',
      status: { error: 'IndexError: string index out of range\n', status: 'complete' },
    });
    expect(bench.statuses()).toEqual(['stable', 'stable', 'stable', 'stable']);
  });

  test('boots the image with its parameters and those of the service', () => {
    bench.send('PATCH', '/v2/sessiontemplates/all', {
      boot_sets: {
        all: {
          ...image,
          node_list: nodes,
          kernel_parameters: 'quiet',
          rootfs_provider: 'sbps',
          rootfs_provider_passthrough: 'v1:t',
        },
      },
    });
    boot();
    const folder = 's3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6';
    const etag = '0123456789abcdef0123456789abcdef';
    const { actual_state, desired_state } = bench.state.components.get('x1000c0s0b0n0') ?? {};
    expect(actual_state?.boot_artifacts).toEqual({
      kernel: `${folder}/kernel`,
      initrd: `${folder}/initrd`,
      kernel_parameters: `quiet root=sbps-s3:${folder}/rootfs:${etag}:v1:t nmd_data=url=${folder}/rootfs,etag=${etag} bos_update_frequency=4h`,
    });
    expect(actual_state?.bss_token).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    expect(desired_state?.bss_token).toBe(actual_state?.bss_token);
  });

  test('finds out where a node boots what was wanted before, and boots it again', () => {
    start('first', 'boot');
    bench.wait(2);
    bench.send('PATCH', '/v2/sessiontemplates/all', {
      boot_sets: { all: { ...image, node_list: nodes, kernel_parameters: 'other' } },
    });
    start('second', 'boot');
    expect(bench.watch('second', 20).slice(-4)).toEqual([
      'running, 4 nodes, 0 %, power_on_called',
      'running, 4 nodes, 0 %, configuring',
      'running, 4 nodes, 100 %, stable (disabled)',
      'complete, 4 nodes, 100 %, stable (disabled)',
    ]);
    expect(bench.state.components.get('x1000c0s0b0n0')?.actual_state?.boot_artifacts?.kernel_parameters).toMatch(
      /^other /,
    );
  });

  test('ends even where somebody wrote nonsense into its times', () => {
    start('odd', 'boot');
    const patch = { status: { start_time: 'yesterday' } };
    expect(bench.send('PATCH', '/v2/sessions/odd', patch).status).toBe(200);
    bench.wait(20);
    expect(bench.send('GET', '/v2/sessions/odd').body).toMatchObject({ status: { status: 'complete' } });
    expect(bench.send('GET', '/v2/sessions/odd/status').status).toBe(500);
    bench.wait(30 * 86_400);
    expect(bench.send('GET', '/v2/components').status).toBe(200);
  });

  test('loses its nodes to a later one, and completes with what is left', () => {
    start('first', 'boot');
    bench.wait(2);
    start('second', 'shutdown', { limit: 'x1000c0s0b0n0,x1000c0s0b0n1' });
    bench.wait(1);
    expect(bench.send('GET', '/v2/sessions/first').body).toMatchObject({ components: nodes.join() });
    expect(bench.send('GET', '/v2/sessions/first/status').body).toMatchObject({ managed_components_count: 2 });
    expect(bench.watch('first', 10).at(-1)).toBe('complete, 2 nodes, 100 %, stable (disabled)');
    expect(bench.watch('second', 1)).toEqual(['complete, 2 nodes, 100 %, stable (disabled)']);
  });

  test('that has ended keeps its status whatever becomes of its nodes', () => {
    boot();
    start('down', 'shutdown');
    bench.wait(10);
    expect(bench.send('GET', '/v2/sessions/before/status').body).toMatchObject({
      status: 'complete',
      managed_components_count: 4,
      percent_successful: 100,
    });
  });

  test('configures a running node anew where only the configuration differs', () => {
    boot();
    bench.send('PATCH', '/v2/sessiontemplates/all', { cfs: { configuration: 'other' } });
    start('anew', 'boot');
    expect(bench.watch('anew', 6)).toEqual([
      'running, 4 nodes, 0 %, on_hold',
      'running, 4 nodes, 0 %, configuring',
      'running, 4 nodes, 100 %, stable (disabled)',
      'complete, 4 nodes, 100 %, stable (disabled)',
    ]);
  });
});

describe('a session whose limit is a name that every object has', () => {
  test('finds no nodes', () => {
    const bench = makeBench();
    bench.send('POST', '/v2/sessions', {
      name: 's',
      operation: 'boot',
      template_name: 'compute',
      limit: 'constructor',
    });
    bench.wait(2);
    expect(bench.send('GET', '/v2/sessions/s').body).toMatchObject({
      status: { status: 'complete', error: 'No nodes were found to act upon.' },
    });
  });
});

describe('a staged session', () => {
  test('waits until it is applied, and then counts its nodes twice and never ends', () => {
    boot();
    start('stage', 'reboot', { stage: true });
    expect(bench.watch('stage', 3)).toEqual(['running, 4 nodes, 0 %']);
    expect(bench.send('GET', '/v2/sessions/stage/status').body).toMatchObject({ percent_staged: 100 });
    expect(bench.send('POST', '/v2/applystaged', { xnames: [...nodes, 'nosuch'] }).body).toEqual({
      failed: [],
      ignored: ['nosuch'],
      succeeded: nodes,
    });
    expect(bench.watch('stage', 20)).toEqual([
      'running, 8 nodes, 0 %, on_hold',
      'running, 8 nodes, 0 %, power_off_pending',
      'running, 8 nodes, 0 %, power_off_gracefully_called',
      'running, 8 nodes, 0 %, power_on_pending',
      'running, 8 nodes, 0 %, power_on_called',
      'running, 8 nodes, 0 %, configuring',
      'running, 8 nodes, 50 %, stable (disabled)',
    ]);
  });

  test('ends where clear_stage is on', () => {
    bench.send('PATCH', '/v2/options', { clear_stage: true });
    start('stage', 'boot', { stage: true });
    bench.wait(1);
    bench.send('POST', '/v2/applystaged', { xnames: nodes });
    expect(bench.watch('stage', 12).at(-1)).toBe('complete, 4 nodes, 100 %, stable (disabled)');
  });
});

describe('time', () => {
  test('gives the same state in one step as in many', () => {
    start('boot', 'boot');
    const other = makeBench();
    other.send('PUT', '/v2/sessiontemplates/all', {
      boot_sets: { all: { ...image, node_list: nodes } },
      cfs: { configuration: 'good' },
    });
    other.send('POST', '/v2/sessions', { name: 'boot', operation: 'boot', template_name: 'all' });
    bench.wait(20);
    for (let step = 0; step < 200; step += 1) other.wait(0.1);
    expect(bench.state.components).toEqual(other.state.components);
    expect(bench.state.sessions).toEqual(other.state.sessions);
  });

  test('costs nothing while there is nothing to do', () => {
    const before = bench.state;
    bench.wait(1e9);
    expect(bench.state).toBe(before);
  });

  test('passes the same where what nothing happens in is remembered', () => {
    const advanceFast = makeAdvance();
    const begun = createState(makeWorld(4, steadyPace), startMs);
    const name = 'compute';
    const session = { name, operation: 'boot' as const, template_name: name, status: { status: 'pending' as const } };
    const pending = { ...begun, sessions: new Map([[name, { session }]]) };
    for (const first of [begun, pending]) {
      let [state, nowMs] = [first, startMs];
      for (let step = 0; step < 100; step += 1, nowMs += 7000) state = advanceFast(state, nowMs, nowMs + 7000);
      expect(state).toEqual(advance(first, startMs, nowMs));
    }
    expect(advanceFast(begun, startMs, startMs + 1e9)).toBe(begun);
  });
});
