import { describe, expect, test } from 'vitest';
import type { World } from '../../../src/sandbox/world.js';
import { image, makeBench, type Bench } from '../support.js';

const nodes = ['x1000c0s0b0n0', 'x1000c0s0b0n1'];

/** A bench with a template of two nodes, and a session on it. */
function start(operation: string, world: Partial<World> = {}, request: object = {}): { bench: Bench; id: string } {
  const bench = makeBench({ release: '2.16', ...world });
  const bootSet = { ...image, node_list: nodes };
  bench.send('POST', '/v1/sessiontemplate', { name: 't', cfs: { configuration: 'c' }, boot_sets: { c: bootSet } });
  bench.send('POST', '/v1/sessiontemplate', {
    name: 'broken',
    cfs: { configuration: 'broken-config' },
    boot_sets: { c: bootSet },
  });
  return { bench, id: create(bench, operation, request) };
}

function create(bench: Bench, operation: string, request: object = {}): string {
  const { body } = bench.send('POST', '/v1/session', { operation, templateName: 't', ...request });
  return (body as { job: string }).job.replace('boa-', '');
}

/** How far the boot set is: of each phase the nodes in each category. */
function look({ bench, id }: { bench: Bench; id: string }): string {
  const { body } = bench.send('GET', `/v1/session/${id}/status/c`);
  const { phases } = (body ?? { phases: [] }) as {
    phases: { name: string; categories: { name: string; node_list: string[] }[] }[];
  };
  return phases
    .map(({ name, categories }) => {
      const filled = categories.filter(({ node_list }) => node_list.length > 0);
      return `${name}: ${filled.map((category) => `${category.node_list.length} ${category.name}`).join(', ')}`;
    })
    .join('; ');
}

/** All that is seen in so many seconds, once each. */
function watch(session: { bench: Bench; id: string }, seconds: number): string[] {
  const seen: string[] = [];
  for (let step = 0; step < seconds * 10; step += 1) {
    session.bench.wait(0.1);
    const sight = look(session);
    if (sight !== seen.at(-1)) seen.push(sight);
  }
  return seen;
}

const readSession = ({ bench, id }: { bench: Bench; id: string }) => bench.send('GET', `/v1/session/${id}`).body;

describe('a session of v1', () => {
  test('takes all nodes through a phase before any goes on to the next', () => {
    const session = start('boot', {
      pace: {
        powerOff: { leastMs: 1000, mostMs: 1000 },
        // Far enough apart that one of the two waits for the other.
        powerOn: { leastMs: 1000, mostMs: 20_000 },
        configure: { leastMs: 2000, mostMs: 2000 },
      },
    });
    expect(watch(session, 40)).toEqual([
      '',
      'boot: 2 not_started; configure: 2 not_started',
      'boot: 2 in_progress; configure: 2 not_started',
      'boot: 1 in_progress, 1 succeeded; configure: 2 not_started',
      'boot: 2 succeeded; configure: 2 not_started',
      'boot: 2 succeeded; configure: 2 in_progress',
      'boot: 2 succeeded; configure: 2 succeeded',
    ]);
    expect(readSession(session)).toMatchObject({ complete: true, error_count: 0, in_progress: false });
  });

  test('tells v2 what runs on its nodes', () => {
    const session = start('boot');
    session.bench.wait(30);
    expect(session.bench.send('GET', '/v2/components/x1000c0s0b0n0').body).toMatchObject({
      actual_state: { boot_artifacts: { kernel: image.path.replace('manifest.json', 'kernel') } },
      session: '',
    });
  });

  test('shuts down, and reboots by way of that', () => {
    const first = start('boot');
    first.bench.wait(30);
    const second = { bench: first.bench, id: create(first.bench, 'Reboot') };
    expect(watch(second, 30)).toEqual([
      '',
      'shutdown: 2 not_started; boot: 2 not_started; configure: 2 not_started',
      'shutdown: 2 in_progress; boot: 2 not_started; configure: 2 not_started',
      'shutdown: 2 succeeded; boot: 2 not_started; configure: 2 not_started',
      'shutdown: 2 succeeded; boot: 2 in_progress; configure: 2 not_started',
      'shutdown: 2 succeeded; boot: 2 succeeded; configure: 2 not_started',
      'shutdown: 2 succeeded; boot: 2 succeeded; configure: 2 in_progress',
      'shutdown: 2 succeeded; boot: 2 succeeded; configure: 2 succeeded',
    ]);
  });

  test('excludes a node that failed from the phases behind it', () => {
    const trouble = { failures: { x1000c0s0b0n0: ['powering_on' as const] }, failRate: 0, slow: false };
    const session = start('boot', { trouble });
    session.bench.send('PATCH', '/v2/options', { max_power_on_wait_time: 10 });
    session.bench.wait(60);
    expect(look(session)).toBe('boot: 1 succeeded, 1 failed; configure: 1 succeeded, 1 excluded');
    expect(session.bench.send('GET', `/v1/session/${session.id}/status/c/boot`).body).toMatchObject({
      errors: { 'The node did not boot in time': ['x1000c0s0b0n0'] },
    });
    expect(readSession(session)).toMatchObject({ complete: true, error_count: 1 });
  });

  test('fails to configure with a configuration that always fails', () => {
    const session = start('boot', {}, { templateName: 'broken' });
    session.bench.wait(30);
    expect(look(session)).toBe('boot: 2 succeeded; configure: 2 failed');
  });

  test('fails to configure nodes that are off', () => {
    const session = start('configure');
    session.bench.wait(10);
    expect(look(session)).toBe('configure: 2 failed');
  });

  test('cuts the power of nodes that take too long to go off', () => {
    const slow = { powerOff: { leastMs: 3_600_000, mostMs: 3_600_000 }, powerOn: { leastMs: 0, mostMs: 0 } };
    const session = start('boot', { pace: { ...slow, configure: { leastMs: 0, mostMs: 0 } } });
    session.bench.send('PATCH', '/v2/options', { max_power_off_wait_time: 5 });
    session.bench.wait(30);
    const second = { bench: session.bench, id: create(session.bench, 'shutdown') };
    session.bench.wait(30);
    expect(look(second)).toBe('shutdown: 2 succeeded');
  });

  test('keeps within its limit', () => {
    const session = start('boot', {}, { limit: 'x1000c0s0b0n1' });
    session.bench.wait(30);
    expect(look(session)).toBe('boot: 1 succeeded; configure: 1 succeeded');
  });

  test('ends at once where its limit cannot be read', () => {
    const session = start('boot', {}, { limit: 'a,,b' });
    session.bench.wait(5);
    expect(readSession(session)).toMatchObject({ complete: true });
  });

  test('stands still when somebody writes down its end', () => {
    const session = start('boot');
    session.bench.send('PATCH', `/v1/session/${session.id}/status`, { stop_time: 'now' });
    expect(watch(session, 10)).toEqual(['']);
  });

  test('outlives a status that somebody put in place of that of its job', () => {
    const session = start('boot', {});
    session.bench.wait(1.5);
    const status = `/v1/session/${session.id}/status/c`;
    expect(session.bench.send('DELETE', status)).toEqual({ status: 200, body: 204 });
    const phases = [{ name: 'boot', categories: [{ name: 'not_started', node_list: nodes }] }];
    session.bench.send('POST', status, { name: 'c', session: session.id, phases });
    session.bench.wait(3);
    expect(session.bench.send('GET', '/v1/session').body).toEqual([session.id]);
    expect(session.bench.state.v1Sessions.get(session.id)?.status?.stopTime).toBeDefined();
  });

  test('passes over a boot set that its template does not have', () => {
    const session = start('boot', {});
    session.bench.wait(1.5);
    const categories = ['not_started', 'in_progress', 'succeeded', 'failed', 'excluded'].map((name) => ({
      name,
      node_list: nodes,
    }));
    const body = { name: 'constructor', session: session.id, phases: [{ name: 'boot', categories, errors: {} }] };
    expect(session.bench.send('POST', `/v1/session/${session.id}/status/constructor`, body).status).toBe(200);
    session.bench.wait(30);
    expect(look(session)).toBe('boot: 2 succeeded; configure: 2 succeeded');
    expect(readSession(session)).toMatchObject({ complete: true });
  });
});
