import { beforeEach, describe, expect, test } from 'vitest';
import { image, makeBench, type Bench } from './support.js';

const artifacts = { initrd: 'i', kernel: 'k', kernel_parameters: 'p' };
const nothing = { initrd: '', kernel: '', kernel_parameters: '' };
const now = '2023-11-14T22:14:00';
const path = '/v2/components/n';
let bench: Bench;

beforeEach(() => {
  bench = makeBench();
});

const put = (component: object) => bench.send('PUT', path, component).body;
const patch = (component: object) => bench.send('PATCH', path, component);

describe('a component that is put or patched', () => {
  test('gets times in the sections that are touched', () => {
    expect(put({ actual_state: {}, staged_state: {}, last_action: { action: 'session_setup' } })).toEqual({
      id: 'n',
      actual_state: { last_updated: now },
      staged_state: { last_updated: now },
      last_action: { action: 'session_setup', last_updated: now },
    });
  });

  test('gets no time for a boot token alone, but leaves its session for it', () => {
    put({ enabled: false, session: 's' });
    expect(patch({ actual_state: { bss_token: 't' }, desired_state: { bss_token: 'u' } }).body).toEqual({
      id: 'n',
      enabled: false,
      actual_state: { bss_token: 't' },
      desired_state: { bss_token: 'u' },
      session: '',
    });
  });

  test.each([{ boot_artifacts: artifacts }, { configuration: '' }])('counts attempts anew for %j', (desired_state) => {
    put({ event_stats: { power_on_attempts: 3 } });
    expect(patch({ desired_state }).body).toMatchObject({ event_stats: { power_on_attempts: 0 } });
  });

  test('of a list takes the last where it is in there twice', () => {
    const body = [
      { id: 'n', error: 'a', retry_policy: 1 },
      { id: 'n', error: 'b' },
    ];
    expect(bench.send('PUT', '/v2/components', body).body).toEqual([{ id: 'n', error: 'b' }]);
    expect(bench.send('PATCH', '/v2/components', body).body).toEqual([{ id: 'n', error: 'b' }]);
  });

  test('is kept with the status it is shown with, where it was found by its session', () => {
    put({ enabled: false, session: 's' });
    const body = { filters: { session: 's' }, patch: { enabled: true } };
    expect(bench.send('PATCH', '/v2/components', body).body).toEqual([
      { id: 'n', enabled: true, session: 's', status: { phase: '', status: 'stable', status_override: 'on_hold' } },
    ]);
  });

  test('an empty list is more than the service can take', () => {
    expect(bench.send('PUT', '/v2/components', [])).toMatchObject({
      status: 500,
      body: { title: 'Internal Server Error' },
    });
    expect(bench.send('PATCH', '/v2/components', [])).toEqual({ status: 200, body: [] });
  });
});

describe('what a component runs', () => {
  const report = () => patch({ actual_state: { boot_artifacts: artifacts } });

  test.each([
    [{ enabled: false, status: { phase: 'powering_off' } }],
    [{ enabled: false }],
    [{ enabled: true, last_action: { action: 'powering_on' } }],
  ])('may be told of %j', (component) => {
    put(component);
    expect(report().status).toBe(200);
  });

  test('may not be told while the service is about to change it', () => {
    put({ enabled: true, last_action: { action: 'session_setup' } });
    expect(report()).toEqual({
      status: 409,
      body: {
        detail: 'BOS is currently changing the state of the node, and the actual state can not be accurately recorded',
        status: 409,
        title: 'Actual state can not be updated.',
        type: 'about:blank',
      },
    });
  });

  test.each([[{ error: '' }], [{ enabled: true }]])('the service stumbles over for %j', (component) => {
    put(component);
    expect(report().status).toBe(500);
  });
});

describe('filters', () => {
  test('`enabled=false` counts beside others, of which `ids` is none; and empty ones are none', () => {
    put({ enabled: true });
    const count = (query: string) => (bench.send('GET', `/v2/components${query}`).body as unknown[]).length;
    expect(count('?enabled=false')).toBe(5);
    expect(count('?enabled=false&ids=n')).toBe(1);
    expect(count('?enabled=false&ids=n&status=on_hold')).toBe(0);
    expect(count('?phase=')).toBe(5);
    expect(count('?status=')).toBe(5);
  });
});

describe('what is staged', () => {
  const apply = () => bench.send('POST', '/v2/applystaged', { xnames: ['n'] }).body;
  const boot = { boot_artifacts: artifacts, configuration: 'c', session: 's' };

  /** A component with something staged by a session for an operation. */
  function stage(operation: string, staged_state: object = boot): void {
    bench.send('PUT', '/v2/sessiontemplates/t', { boot_sets: { c: { ...image, node_list: ['x1000c0s0b0n0'] } } });
    bench.send('POST', '/v2/sessions', { name: 's', operation, stage: true, template_name: 't' });
    put({ actual_state: { boot_artifacts: artifacts }, enabled: false, error: '', last_action: {}, staged_state });
  }

  test('becomes what is wanted; a reboot forgets what runs', () => {
    stage('reboot');
    expect(apply()).toEqual({ failed: [], ignored: [], succeeded: ['n'] });
    expect(bench.send('GET', path).body).toEqual({
      actual_state: { boot_artifacts: nothing, bss_token: '', last_updated: now },
      desired_state: { boot_artifacts: artifacts, configuration: 'c', last_updated: now },
      enabled: true,
      error: '',
      event_stats: { power_off_forceful_attempts: 0, power_off_graceful_attempts: 0, power_on_attempts: 0 },
      id: 'n',
      last_action: { action: 'apply_staged', last_updated: now },
      session: 's',
      staged_state: { ...boot, last_updated: now },
      status: { status: 'on_hold', status_override: 'on_hold' },
    });
  });

  test('is gone after that where the option says so', () => {
    bench.send('PATCH', '/v2/options', { clear_stage: true });
    stage('boot');
    expect(apply()).toMatchObject({ succeeded: ['n'] });
    expect(bench.send('GET', path).body).toMatchObject({
      staged_state: { boot_artifacts: nothing, configuration: '', last_updated: now },
    });
    expect(apply()).toMatchObject({ ignored: ['n'] });
  });

  test.each<[string, object, string]>([
    ['shutdown', boot, 'Staged operation is shutdown but boot artifacts have been specified'],
    [
      'boot',
      { ...boot, boot_artifacts: nothing },
      'Staged operation is boot but some boot artifacts have not been specified',
    ],
    ['reboot', { ...boot, session: 'other' }, 'Staged session no longer exists'],
  ])('for %s is not applied where it is %j', (operation, staged, error) => {
    stage(operation, staged);
    expect(apply()).toEqual({ failed: ['n'], ignored: [], succeeded: [] });
    const session = (staged as { session: string }).session;
    expect(bench.send('GET', path).body).toMatchObject({
      enabled: false,
      error: `${error} (session: ${session}, tenant: )`,
      session,
    });
  });

  test('leaves a component alone to which nothing was ever done', () => {
    stage('boot');
    put({ enabled: false, staged_state: boot });
    expect(apply()).toEqual({ failed: ['n'], ignored: [], succeeded: [] });
    expect(bench.send('GET', path).body).toMatchObject({ enabled: false });
  });
});

describe('the status of a session', () => {
  test.each([
    [32, 3.12],
    [3, 33.33],
    [800, 0.12],
  ])('one of %i is %d per cent', (count, percentage) => {
    const nodes = Array.from({ length: count }, (_, index) => ({ id: `n${index}`, enabled: false, session: 's' }));
    const [first, ...others] = nodes.map((node) => ({ ...node, status: { phase: 'configuring' } }));
    bench.send('PUT', '/v2/sessiontemplates/t', { boot_sets: { c: { ...image, node_list: ['x9c0s0b0n0'] } } });
    bench.send('POST', '/v2/sessions', { name: 's', operation: 'boot', template_name: 't' });
    bench.send('PUT', '/v2/components', [{ ...first, status: { phase: '' } }, ...others]);
    expect(bench.send('GET', '/v2/sessions/s/status').body).toMatchObject({ percent_successful: percentage });
  });

  test('as it was saved counts only while the session is complete', () => {
    bench.send('PUT', '/v2/sessiontemplates/t', { boot_sets: { c: { ...image, node_list: ['x9c0s0b0n0'] } } });
    bench.send('POST', '/v2/sessions', { name: 's', operation: 'boot', template_name: 't' });
    bench.wait(2);
    const managed = () =>
      (bench.send('GET', '/v2/sessions/s/status').body as { managed_components_count: number })
        .managed_components_count;
    put({ enabled: false, session: 's' });
    expect(managed()).toBe(0);
    bench.send('PATCH', '/v2/sessions/s', { status: { status: 'running' } });
    expect(managed()).toBe(1);
  });

  test('makes the service stumble where somebody wrote no time into the session', () => {
    bench.send('POST', '/v2/sessions', { name: 's', operation: 'boot', template_name: 'compute' });
    bench.send('PATCH', '/v2/sessions/s', { status: { start_time: 'yesterday' } });
    expect(bench.send('GET', '/v2/sessions/s/status').status).toBe(500);
    expect(bench.send('GET', '/v2/sessions?min_age=1h').status).toBe(500);
    expect(bench.send('GET', '/v2/sessions').status).toBe(200);
  });

  test.each([
    ['GET', 500, 'Internal Server Error'],
    ['DELETE', 400, 'Bad Request'],
  ])('an age beyond the calendar: %s ends with %i', (method, status, title) => {
    expect(bench.send(method, '/v2/sessions?min_age=9999999w')).toMatchObject({ status, body: { title } });
  });
});
