import { describe, expect, test } from 'vitest';
import type { NodeTrouble } from '../../../src/sandbox/trouble/trouble.js';
import { noNodeTrouble } from '../../../src/sandbox/trouble/trouble.js';
import { image, makeBench, type Bench } from '../support.js';

const node = 'x1000c0s0b0n0';

/** Four nodes, and a template of the first one. Nothing is waited for longer than ten seconds, and tried twice. */
function open(trouble: Partial<NodeTrouble>): Bench {
  const bench = makeBench({ trouble: { ...noNodeTrouble, ...trouble } });
  const boot_sets = { one: { ...image, node_list: [node] } };
  bench.send('PUT', '/v2/sessiontemplates/one', { boot_sets, cfs: { configuration: 'good' } });
  bench.send('PATCH', '/v2/options', {
    default_retry_policy: 2,
    max_boot_wait_time: 10,
    max_power_off_wait_time: 10,
    max_power_on_wait_time: 10,
  });
  return bench;
}

function start(bench: Bench, operation: string): void {
  const created = bench.send('POST', '/v2/sessions', { name: operation, operation, template_name: 'one' });
  expect(created.status).toBe(201);
}

describe('a node that fails', () => {
  test('at powering_on stays off, is tried again, and is given up', () => {
    const bench = open({ failures: { [node]: ['powering_on'] } });
    start(bench, 'boot');
    bench.wait(120);
    expect(bench.send('GET', `/v2/components/${node}`).body).toMatchObject({
      enabled: false,
      event_stats: { power_on_attempts: 2 },
      status: { status: 'failed' },
    });
    expect(bench.state.nodes.get(node)?.power).toBe('off');
    expect(bench.send('GET', '/v2/sessions/boot/status').body).toMatchObject({ percent_failed: 100 });
  });

  test('at powering_off stays on, whatever is tried', () => {
    const bench = open({ failures: { [node]: ['powering_off'] } });
    start(bench, 'boot');
    bench.wait(30);
    start(bench, 'shutdown');
    bench.wait(300);
    expect(bench.send('GET', `/v2/components/${node}`).body).toMatchObject({
      enabled: false,
      status: { phase: 'powering_off', status: 'failed' },
    });
    expect(bench.state.nodes.get(node)?.power).toBe('on');
  });

  test('at configuring runs, and says so', () => {
    const bench = open({ failures: { [node]: ['configuring'] } });
    start(bench, 'boot');
    bench.wait(30);
    expect(bench.send('GET', `/v2/components/${node}`).body).toMatchObject({
      error: 'cfs configuration failed',
      status: { phase: 'configuring', status: 'failed' },
    });
  });
});

describe('slow nodes', () => {
  test('take ten times as long', () => {
    const [quick, slow] = [open({}), open({ slow: true })];
    for (const bench of [quick, slow]) {
      bench.send('PATCH', '/v2/options', { max_boot_wait_time: 100 });
      start(bench, 'boot');
      bench.wait(12);
    }
    expect(quick.send('GET', '/v2/sessions/boot/status').body).toMatchObject({ status: 'complete' });
    expect(slow.send('GET', '/v2/sessions/boot/status').body).toMatchObject({
      status: 'running',
      phases: { percent_powering_on: 100 },
    });
    slow.wait(50);
    expect(slow.send('GET', '/v2/sessions/boot/status').body).toMatchObject({ status: 'complete', percent_failed: 0 });
  });

  test('may take longer than the service waits', () => {
    const bench = open({ slow: true });
    start(bench, 'boot');
    bench.wait(600);
    expect(bench.send('GET', '/v2/sessions/boot/status').body).toMatchObject({
      status: 'complete',
      percent_failed: 100,
    });
  });
});
