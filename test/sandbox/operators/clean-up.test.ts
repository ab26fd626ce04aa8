import { beforeEach, describe, expect, test } from 'vitest';
import { image, makeBench, type Bench } from '../support.js';

const node = 'x1000c0s0b0n0';
const day = 86_400;
let bench: Bench;

beforeEach(() => {
  bench = makeBench();
  bench.send('PUT', '/v2/sessiontemplates/t', { boot_sets: { all: { ...image, node_list: [node] } } });
});

describe('a session that has ended', () => {
  beforeEach(() => {
    bench.send('POST', '/v2/sessions', { name: 'old', operation: 'boot', template_name: 't' });
  });

  test('is deleted a week after it began', () => {
    bench.wait(7 * day - 1);
    expect([...bench.state.sessions.keys()]).toEqual(['old']);
    bench.wait(2);
    expect([...bench.state.sessions.keys()]).toEqual([]);
  });

  test('is deleted when the option says', () => {
    bench.send('PATCH', '/v2/options', { cleanup_completed_session_ttl: '1h' });
    bench.wait(3602);
    expect([...bench.state.sessions.keys()]).toEqual([]);
  });

  test('is never deleted where the option is 0', () => {
    bench.send('PATCH', '/v2/options', { cleanup_completed_session_ttl: '0d' });
    bench.wait(365 * day);
    expect([...bench.state.sessions.keys()]).toEqual(['old']);
  });
});

test('a session that goes on is never deleted', () => {
  bench.send('POST', '/v2/sessions', { name: 'staged', operation: 'boot', template_name: 't', stage: true });
  bench.wait(30 * day);
  expect(bench.state.sessions.get('staged')?.session.status?.status).toBe('running');
});

describe('the actual state of a component', () => {
  const boot_artifacts = { kernel: 'k', initrd: 'i', kernel_parameters: 'p' };

  test('is emptied when nothing has been reported for four hours', () => {
    bench.send('PATCH', `/v2/components/${node}`, { actual_state: { boot_artifacts, bss_token: 't' } });
    bench.wait(4 * 3600 - 1);
    expect(bench.state.components.get(node)?.actual_state?.boot_artifacts).toEqual(boot_artifacts);
    bench.wait(3);
    expect(bench.state.components.get(node)).toMatchObject({
      actual_state: { boot_artifacts: { kernel: '', initrd: '', kernel_parameters: '' }, bss_token: '' },
      last_action: { action: 'actual_state_cleanup' },
    });
  });

  test('is emptied when the option says', () => {
    bench.send('PATCH', '/v2/options', { component_actual_state_ttl: '1h' });
    bench.send('PATCH', `/v2/components/${node}`, { actual_state: { boot_artifacts, bss_token: 't' } });
    bench.wait(3602);
    expect(bench.state.components.get(node)?.actual_state?.boot_artifacts?.kernel).toBe('');
  });

  test('stays where the node is up, which reports all the time', () => {
    bench.send('POST', '/v2/sessions', { name: 'boot', operation: 'boot', template_name: 't' });
    bench.wait(day);
    expect(bench.state.components.get(node)?.actual_state?.boot_artifacts?.kernel).toMatch(/kernel$/);
  });
});

describe('a node without a component', () => {
  beforeEach(() => {
    bench.send('DELETE', `/v2/components/${node}`);
  });

  test('is found at the next discovery, every five minutes', () => {
    bench.wait(59);
    expect(bench.state.components.has(node)).toBe(false);
    bench.wait(1);
    expect(bench.state.components.get(node)).toMatchObject({
      enabled: false,
      last_action: { action: 'newly_discovered' },
    });
  });

  test('is found as often as the option says', () => {
    bench.send('PATCH', '/v2/options', { discovery_frequency: 10 });
    bench.wait(10);
    expect(bench.state.components.has(node)).toBe(true);
  });
});
