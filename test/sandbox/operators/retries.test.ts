import { beforeEach, describe, expect, test } from 'vitest';
import type { NodeFailure } from '../../../src/sandbox/trouble/trouble.js';
import { image, makeBench, steadyPace, type Bench } from '../support.js';

const [good, bad] = ['x1000c0s0b0n0', 'x1000c0s0b0n1'] as const;
const exhausted = 'The retry limit has been hit for this component, but no services have reported specific errors';
let bench: Bench;

/** A bench with a node that fails in a phase. */
function makeTroubledBench(phase: NodeFailure): Bench {
  const made = makeBench({ trouble: { failures: { [bad]: [phase] }, failRate: 0, slow: false } });
  made.send('PUT', '/v2/sessiontemplates/t', { boot_sets: { all: { ...image, node_list: [good, bad] } } });
  made.send('PATCH', '/v2/options', {
    max_power_on_wait_time: 10,
    max_power_off_wait_time: 10,
    max_boot_wait_time: 20,
  });
  return made;
}

function start(name: string, operation: string): void {
  expect(bench.send('POST', '/v2/sessions', { name, operation, template_name: 't' }).status).toBe(201);
}

function attempts(): unknown {
  return bench.state.components.get(bad)?.event_stats;
}

describe('a node that cannot be switched on', () => {
  beforeEach(() => {
    bench = makeTroubledBench('powering_on');
  });

  test('is tried three times, waited for each time, and fails', () => {
    start('boot', 'boot');
    bench.wait(10);
    expect(bench.state.components.get(bad)).toMatchObject({
      enabled: true,
      event_stats: { power_on_attempts: 1 },
      last_action: { action: 'powering_on', failed: false },
    });
    bench.wait(10);
    expect(attempts()).toMatchObject({ power_on_attempts: 2 });
    bench.wait(20);
    expect(bench.send('GET', `/v2/components/${bad}`).body).toMatchObject({
      enabled: false,
      error: exhausted,
      event_stats: { power_on_attempts: 3 },
      last_action: { action: 'powering_on', failed: true },
      status: { phase: 'powering_on', status: 'failed', status_override: 'failed' },
    });
    expect(bench.send('GET', '/v2/sessions/boot/status').body).toMatchObject({
      status: 'complete',
      percent_successful: 50,
      percent_failed: 50,
      error_summary: { [exhausted]: { count: 1, list: bad } },
    });
  });

  test('is tried as often as the option says', () => {
    bench.send('PATCH', '/v2/options', { default_retry_policy: 1 });
    start('boot', 'boot');
    bench.wait(14);
    expect(bench.state.components.get(bad)).toMatchObject({ enabled: false, event_stats: { power_on_attempts: 1 } });
  });

  test('is tried as often as its own policy says', () => {
    bench.send('PATCH', `/v2/components/${bad}`, { retry_policy: 5 });
    start('boot', 'boot');
    bench.wait(90);
    expect(bench.state.components.get(bad)).toMatchObject({ enabled: false, event_stats: { power_on_attempts: 5 } });
  });

  test('is not tried at all where its policy is 0', () => {
    bench.send('PATCH', `/v2/components/${bad}`, { retry_policy: 0 });
    start('boot', 'boot');
    bench.wait(3);
    expect(bench.state.components.get(bad)).toMatchObject({
      enabled: false,
      event_stats: { power_on_attempts: 0 },
      last_action: { action: 'session_setup' },
    });
  });

  test('gets all its attempts anew from the next session', () => {
    bench.send('PATCH', '/v2/options', { default_retry_policy: 1 });
    start('boot', 'boot');
    bench.wait(20);
    start('again', 'boot');
    bench.wait(2);
    expect(bench.state.components.get(bad)).toMatchObject({
      enabled: true,
      error: '',
      event_stats: { power_on_attempts: 1 },
      status: { phase: 'powering_on', status_override: '' },
    });
  });
});

describe('a node that does not go off', () => {
  beforeEach(() => {
    bench = makeTroubledBench('powering_off');
    start('boot', 'boot');
    bench.wait(10);
  });

  test('is asked once, then its power is cut three times, and it fails', () => {
    start('down', 'shutdown');
    expect(bench.watch('down', 60).filter((line) => line.includes('stable (disabled)'))).toEqual([
      'running, 2 nodes, 50 %, stable (disabled), power_off_gracefully_called',
      'running, 2 nodes, 50 %, stable (disabled), power_off_forcefully_called',
      'running, 2 nodes, 100 %, stable (disabled), failed',
      'running, 2 nodes, 100 %, stable (disabled), failed (disabled)',
      'complete, 2 nodes, 100 %, stable (disabled), failed (disabled)',
    ]);
    expect(bench.send('GET', `/v2/components/${bad}`).body).toMatchObject({
      enabled: false,
      error: exhausted,
      event_stats: { power_off_graceful_attempts: 1, power_off_forceful_attempts: 3, power_on_attempts: 0 },
      status: { phase: 'powering_off', status: 'failed' },
    });
  });
});

describe('a node that does not report in time', () => {
  test('is powered off and booted once more', () => {
    const pace = { ...steadyPace, powerOn: { leastMs: 30_000, mostMs: 30_000 } };
    bench = makeBench({ pace });
    bench.send('PUT', '/v2/sessiontemplates/t', { boot_sets: { all: { ...image, node_list: [good] } } });
    bench.send('PATCH', '/v2/options', { max_boot_wait_time: 20 });
    start('boot', 'boot');
    expect(bench.watch('boot', 30)).toEqual([
      'running, 1 nodes, 0 %, on_hold',
      'running, 1 nodes, 0 %, power_on_pending',
      'running, 1 nodes, 0 %, power_on_called',
      'running, 1 nodes, 0 %, power_off_pending',
      'running, 1 nodes, 0 %, power_off_gracefully_called',
      'running, 1 nodes, 0 %, power_on_pending',
      'running, 1 nodes, 0 %, power_on_called',
    ]);
  });
});

describe('a component that the hardware does not know', () => {
  test('is disabled and stays on hold', () => {
    bench = makeBench();
    bench.send('PUT', '/v2/components', [{ id: 'x9c0s0b0n0', enabled: true, session: '' }]);
    bench.wait(2);
    expect(bench.send('GET', '/v2/components/x9c0s0b0n0').body).toMatchObject({
      enabled: false,
      error: 'Component information was not returned by pcs',
      status: { status: 'on_hold', status_override: 'on_hold' },
    });
  });
});
