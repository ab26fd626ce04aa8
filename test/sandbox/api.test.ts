import { beforeEach, describe, expect, test } from 'vitest';
import { handlers } from '../../src/sandbox/handlers/index.js';
import { routes } from '../../src/sandbox/routes.js';
import { image, makeBench, type Bench } from './support.js';

let bench: Bench;

beforeEach(() => {
  bench = makeBench();
});

/** Status and detail of a refusal. */
function refusal(method: string, path: string, body?: unknown): string {
  const { status, body: problem } = bench.send(method, path, body);
  const { title, detail } = problem as { title: string; detail: string };
  return `${status} ${title}: ${detail}`;
}

const bootSets = { c: { ...image, node_list: ['x1000c0s0b0n0'] } };

describe('routes', () => {
  test('every one has a handler, and every handler a route', () => {
    const handled = new Set([...Object.keys(handlers['2.50']), ...Object.keys(handlers['2.16'])]);
    expect([...handled].sort()).toEqual(routes.map((route) => route.id).sort());
  });

  test.each([
    ['GET', '/nosuch'],
    ['GET', '/v2/sessions/'],
    ['GET', '/v2/components/a%2Fb'],
    ['GET', '/v2/components/%E0'],
    ['GET', '/v1/session'],
  ])('%s %s is not known', (method, path) => {
    expect(refusal(method, path)).toMatch(/^404 Not Found: The requested URL was not found on the server/);
  });

  test('a method that a path does not take is refused', () => {
    expect(refusal('PUT', '/v2/options', {})).toBe(
      '405 Method Not Allowed: The method is not allowed for the requested URL.',
    );
  });
});

describe('bodies', () => {
  test.each([
    ['PATCH', '/v2/options', 'not json', 'Request body is not valid JSON'],
    ['PATCH', '/v2/options', undefined, "None is not of type 'object'"],
    ['PATCH', '/v2/options', {}, '{} should be non-empty'],
    ['PATCH', '/v2/options', { clear_stage: 'true' }, "'true' is not of type 'boolean' - 'clear_stage'"],
    ['PATCH', '/v2/options', { bss_read_timeout: 1 }, "1 is less than the minimum of 10 - 'bss_read_timeout'"],
    ['POST', '/v2/applystaged', { xnames: [''] }, "'' should be non-empty - 'xnames.0'"],
    ['POST', '/v2/applystaged', { bogus: 1 }, "Additional properties are not allowed ('bogus' was unexpected)"],
    ['PUT', '/v2/sessiontemplates/t', { boot_sets: bootSets, name: 't' }, "Property is read-only - 'name'"],
    [
      'PUT',
      '/v2/sessiontemplates/t',
      { boot_sets: { c: { type: 's3' } } },
      "'path' is a required property - 'boot_sets.c'",
    ],
    [
      'POST',
      '/v2/sessions',
      { operation: 'Boot', template_name: 't' },
      "'Boot' is not one of ['boot', 'reboot', 'shutdown'] - 'operation'",
    ],
    ['POST', '/v2/sessions', { operation: 'boot', template_name: 'nosuch' }, 'Session Template Name invalid: nosuch'],
    [
      'PATCH',
      '/v2/components',
      { filters: {}, patch: { enabled: false } },
      "{'filters': {}, 'patch': {'enabled': False}} is not valid under any of the given schemas",
    ],
  ])('%s %s %j', (method, path, body, detail) => {
    expect(refusal(method, path, body)).toBe(`400 Bad Request: ${detail}`);
  });
});

describe('session templates', () => {
  test('are there from the start: one by role, one by names', () => {
    expect(bench.send('GET', '/v2/sessiontemplates').body).toMatchObject([
      { name: 'compute', boot_sets: { compute: { node_roles_groups: ['Compute'] } } },
      { name: 'uan', boot_sets: { uan: { node_list: ['x1000c0s0b1n1'] } } },
    ]);
  });

  test('are stored with an architecture, answered with a name, patched and deleted', () => {
    const stored = { boot_sets: { c: { ...bootSets.c, arch: 'X86' } }, name: 't', tenant: null };
    expect(bench.send('PUT', '/v2/sessiontemplates/t', { boot_sets: bootSets })).toEqual({ status: 200, body: stored });
    expect(bench.send('PATCH', '/v2/sessiontemplates/t', { description: 'x' }).body).toEqual({
      ...stored,
      description: 'x',
    });
    expect(bench.send('DELETE', '/v2/sessiontemplates/t')).toEqual({ status: 204, body: undefined });
    expect(refusal('GET', '/v2/sessiontemplates/t')).toBe(
      "404 The resource was not found: Session template 't' does not exist",
    );
  });

  test('are checked', () => {
    bench.send('PUT', '/v2/sessiontemplates/t', { boot_sets: { c: { ...bootSets.c, path: 'nope' } } });
    expect(bench.send('GET', '/v2/sessiontemplatesvalid/compute').body).toBe('Valid');
    expect(bench.send('GET', '/v2/sessiontemplatesvalid/t').body).toMatch(
      /^Session template: 't' boot set: 'c': Can't find/,
    );
    expect(refusal('POST', '/v2/sessions', { operation: 'boot', template_name: 't' })).toMatch(
      /^400 Bad Request: Session template fails check: Session template: 't'/,
    );
  });
});

describe('sessions', () => {
  test('get a name where none is given', () => {
    const { body } = bench.send('POST', '/v2/sessions', { operation: 'boot', template_name: 'compute' });
    expect((body as { name: string }).name).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test('have names of their own', () => {
    const asked = { name: 's', operation: 'boot', template_name: 'compute' };
    bench.send('POST', '/v2/sessions', asked);
    expect(refusal('POST', '/v2/sessions', asked)).toBe(
      "409 The resource to be created already exists: Session 's' already exists",
    );
  });

  test('need a limit where the option says so', () => {
    bench.send('PATCH', '/v2/options', { session_limit_required: true });
    expect(refusal('POST', '/v2/sessions', { operation: 'boot', template_name: 'compute' })).toBe(
      '400 Bad Request: session_limit_required option is set, but this session has no limit specified',
    );
  });

  test('are listed and deleted by status and age', () => {
    bench.send('POST', '/v2/sessions', { name: 'old', operation: 'boot', template_name: 'compute' });
    bench.wait(7200);
    bench.send('POST', '/v2/sessions', { name: 'new', operation: 'boot', template_name: 'compute' });
    const names = (query: string) =>
      (bench.send('GET', `/v2/sessions${query}`).body as { name: string }[]).map(({ name }) => name);
    expect(names('')).toEqual(['old', 'new']);
    expect(names('?status=complete')).toEqual(['old']);
    expect(names('?min_age=1h')).toEqual(['old']);
    expect(names('?max_age=1h')).toEqual(['new']);
    expect(names('?max_age=0')).toEqual([]);
    expect(refusal('GET', '/v2/sessions?status=bogus')).toBe(
      "400 Bad Request: 'bogus' is not one of ['pending', 'running', 'complete']",
    );
    expect(bench.send('DELETE', '/v2/sessions?min_age=1h').status).toBe(204);
    expect(names('')).toEqual(['new']);
    expect(bench.send('DELETE', '/v2/sessions').status).toBe(204);
    expect(names('')).toEqual([]);
  });
});

describe('components', () => {
  const ids = (query: string) =>
    (bench.send('GET', `/v2/components${query}`).body as { id: string }[]).map(({ id }) => id.slice(-4));

  test('are discovered: off, disabled, nothing wanted', () => {
    expect(bench.send('GET', '/v2/components/x1000c0s0b0n0').body).toEqual({
      actual_state: {
        boot_artifacts: { initrd: '', kernel: '', kernel_parameters: '' },
        bss_token: '',
        last_updated: '2023-11-14T22:14:00',
      },
      desired_state: {
        boot_artifacts: { initrd: '', kernel: '', kernel_parameters: '' },
        bss_token: '',
        configuration: '',
        last_updated: '2023-11-14T22:14:00',
      },
      enabled: false,
      error: '',
      event_stats: { power_off_forceful_attempts: 0, power_off_graceful_attempts: 0, power_on_attempts: 0 },
      id: 'x1000c0s0b0n0',
      last_action: { action: 'newly_discovered', failed: false, last_updated: '2023-11-14T22:14:00' },
      session: '',
      staged_state: { last_updated: '2023-11-14T22:14:00' },
      status: { phase: '', status: 'stable', status_override: '' },
    });
  });

  test('are filtered and paged', () => {
    bench.send('PATCH', '/v2/components/x1000c0s0b0n1', { enabled: true, session: 's' });
    expect(ids('')).toEqual(['b0n0', 'b0n1', 'b1n0', 'b1n1']);
    expect(ids('?ids=x1000c0s0b1n0,nosuch,x1000c0s0b0n0')).toEqual(['b0n0', 'b1n0']);
    expect(ids('?session=s')).toEqual(['b0n1']);
    expect(ids('?status=on_hold,failed')).toEqual(['b0n1']);
    expect(ids('?enabled=True')).toEqual(['b0n1']);
    expect(ids('?enabled=false')).toEqual(['b0n0', 'b0n1', 'b1n0', 'b1n1']);
    expect(ids('?enabled=false&status=stable')).toEqual(['b0n0', 'b1n0', 'b1n1']);
    expect(ids('?page_size=2')).toEqual(['b0n0', 'b0n1']);
    expect(ids('?page_size=2&start_after_id=x1000c0s0b0n1')).toEqual(['b1n0', 'b1n1']);
    expect(refusal('GET', '/v2/components?page_size=abc')).toBe(
      "400 Bad Request: Wrong type, expected 'integer' for query parameter 'page_size'",
    );
  });

  test('enabling one puts it on hold, and another desired state takes it out of its session', () => {
    const path = '/v2/components/x1000c0s0b0n0';
    expect(bench.send('PATCH', path, { enabled: true, session: 's' }).body).toMatchObject({
      status: { status_override: 'on_hold' },
    });
    expect(bench.send('PATCH', path, { desired_state: { configuration: 'c' } }).body).toMatchObject({ session: '' });
  });

  test('are patched by ids, by session, and one by one; all or none', () => {
    const patch = (filters: object) => bench.send('PATCH', '/v2/components', { filters, patch: { error: 'e' } }).body;
    expect(patch({ ids: 'x1000c0s0b0n0,x1000c0s0b0n1' })).toHaveLength(2);
    expect(patch({ session: 'nosuch' })).toEqual([]);
    expect(bench.send('PATCH', '/v2/components', [{ id: 'x1000c0s0b1n0', error: 'f' }]).body).toMatchObject([
      { error: 'f' },
    ]);
    const update = { filters: { ids: 'x1000c0s0b1n1,nosuch' }, patch: { error: 'g' } };
    expect(refusal('PATCH', '/v2/components', update)).toBe(
      "404 The resource was not found: Component 'nosuch' does not exist",
    );
    expect(bench.send('GET', '/v2/components/x1000c0s0b1n1').body).toMatchObject({ error: '' });
    expect(bench.send('PATCH', '/v2/components?skip_bad_ids=true', update).body).toHaveLength(1);
  });

  test('are put and deleted', () => {
    expect(bench.send('PUT', '/v2/components', [{ id: 'a', enabled: false }]).body).toEqual([
      { enabled: false, id: 'a' },
    ]);
    expect(bench.send('DELETE', '/v2/components/a').status).toBe(204);
    expect(refusal('GET', '/v2/components/a')).toBe("404 The resource was not found: Component 'a' does not exist");
  });
});

describe('options', () => {
  test('that are not known are answered, and forgotten', () => {
    expect(bench.send('PATCH', '/v2/options', { colour: 'blue' }).body).toMatchObject({ colour: 'blue' });
    expect(bench.send('GET', '/v2/options').body).not.toHaveProperty('colour');
    bench.send('PATCH', '/v2/options', { toString: 1 });
    expect(Object.keys(bench.send('GET', '/v2/options').body as object)).not.toContain('toString');
  });

  test('may have numbers of any length', () => {
    const text = `1${'0'.repeat(400)}`;
    expect(bench.send('PATCH', '/v2/options', `{"colour": ${text}}`).status).toBe(200);
  });

  test('take no member that no model can check', () => {
    expect(refusal('PATCH', '/v2/options', '{"__proto__": {"clear_stage": 5}}')).toBe(
      "400 Bad Request: Additional properties are not allowed ('__proto__' was unexpected)",
    );
  });
});

describe('the service', () => {
  test('says its release, and that it is well', () => {
    const version = {
      links: [
        { href: 'http://h/apis/bos/', rel: 'self' },
        { href: 'http://h/apis/bos/v2', rel: 'versions' },
      ],
      major: '2',
      minor: '50',
      patch: '0',
    };
    expect(bench.send('GET', '/v2').body).toEqual(version);
    expect(bench.send('GET', '/v2/version').body).toEqual(version);
    expect(bench.send('GET', '/').body).toHaveLength(1);
    expect(bench.send('GET', '/v2/healthz').body).toEqual({ apiStatus: 'ok', dbStatus: 'ok' });
  });

  test('offers a template to fill in, which it takes', () => {
    const { body } = bench.send('GET', '/v2/sessiontemplatetemplate');
    expect(bench.send('PUT', '/v2/sessiontemplates/t', body).status).toBe(200);
  });
});
