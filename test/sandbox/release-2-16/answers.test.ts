import { beforeEach, describe, expect, test } from 'vitest';
import { image, makeBench, type Bench } from '../support.js';

let bench: Bench;

beforeEach(() => {
  bench = makeBench({ release: '2.16' });
});

/** Status, title and detail of a refusal. */
function refusal(method: string, path: string, body?: unknown): string {
  const { status, body: problem } = bench.send(method, path, body);
  const { title, detail } = problem as { title: string; detail: string };
  return `${status} ${title}: ${detail}`;
}

const idsOf = (path: string) => (bench.send('GET', path).body as { id: string }[]).map(({ id }) => id);
const template = { boot_sets: { c: { ...image, node_list: ['x1000c0s0b0n0'] } } };

describe('v2 as release 2.16 has it', () => {
  test.each([
    ['GET', '/v2/components/nosuch', undefined, '404 Component not found.: Component nosuch could not be found'],
    ['GET', '/v2/sessions/nosuch', undefined, '404 Session could not found.: Session nosuch could not be found'],
    ['DELETE', '/v2/sessions/nosuch', undefined, '404 Session could not found.: Session nosuch could not be found'],
    [
      'GET',
      '/v2/sessiontemplates/nosuch',
      undefined,
      '404 Sessiontemplate could not found.: Sessiontemplate nosuch could not be found',
    ],
    [
      'PATCH',
      '/v2/components?skip_bad_ids=true',
      { filters: { ids: 'x1000c0s0b0n0,nosuch' }, patch: { enabled: false } },
      '404 Component not found.: Component nosuch could not be found',
    ],
    ['PATCH', '/v2/sessiontemplates/compute', { name: 'x' }, "400 Bad Request: Property is read-only - 'name'"],
    [
      'PUT',
      '/v2/sessiontemplates/t',
      { boot_sets: { c: { ...image, node_list: [] } } },
      "400 Bad Request: [] is too short - 'boot_sets.c.node_list'",
    ],
  ])('%s %s %j is refused in its words', (method, path, body, expected) => {
    expect(refusal(method, path, body)).toBe(expected);
  });

  test('answers all components, whatever page is asked for', () => {
    expect(idsOf('/v2/components?page_size=1&start_after_id=x1000c0s0b0n0')).toHaveLength(4);
  });

  test('answers the components of a list in its order', () => {
    expect(idsOf('/v2/components?ids=x1000c0s0b1n0,nosuch,x1000c0s0b0n0')).toEqual(['x1000c0s0b1n0', 'x1000c0s0b0n0']);
  });

  test('filters by enabled=false alone', () => {
    bench.send('PATCH', '/v2/components/x1000c0s0b0n1', { enabled: true });
    expect(idsOf('/v2/components?enabled=false')).toEqual(['x1000c0s0b0n0', 'x1000c0s0b1n0', 'x1000c0s0b1n1']);
  });

  test('takes an empty list of components', () => {
    expect(bench.send('PUT', '/v2/components', [])).toMatchObject({ status: 200, body: [] });
  });

  test('stores a template as it comes, without boot sets too', () => {
    expect(bench.send('PUT', '/v2/sessiontemplates/t', {}).body).toEqual({ name: 't', tenant: '' });
    expect(bench.send('GET', '/v2/sessiontemplatesvalid/t').body).toBe(
      "Session template: 't' must have one or more defined boot sets for the creation of a session. It has none.",
    );
    expect(bench.send('PUT', '/v2/sessiontemplates/a_b_', template).body).toEqual({
      ...template,
      name: 'a_b_',
      tenant: '',
    });
    expect(bench.send('GET', '/v2/sessiontemplatesvalid/a_b_').body).toBe('Valid');
  });

  test('refuses a session with a bare text', () => {
    const body = { operation: 'boot', template_name: 'nosuch' };
    expect(bench.sendTyped('POST', '/v2/sessions', body)).toEqual({
      status: 400,
      type: 'application/json',
      body: 'Session Template Name invalid: nosuch',
    });
  });

  test('refuses a second session of a name', () => {
    bench.send('PUT', '/v2/sessiontemplates/t', template);
    const body = { operation: 'boot', template_name: 't', name: 's' };
    expect(bench.send('POST', '/v2/sessions', body).status).toBe(201);
    expect(refusal('POST', '/v2/sessions', body)).toBe(
      '409 Conflicting session name: A session with the name s already exists',
    );
  });

  test.each([
    ['min_age=nonsense', 0],
    ['min_age=1h', 1],
    ['min_age=1h30', 1],
    ['max_age=0', 1],
    ['max_age=1d1m', 0],
    [`min_age=${'1'.repeat(5000)}`, 0],
    ['status=complete', 1],
    ['', 0],
  ])('deletes the sessions with %j, which leaves %i', (query, left) => {
    bench.send('PUT', '/v2/sessiontemplates/t', template);
    bench.send('POST', '/v2/sessions', { operation: 'boot', template_name: 't' });
    expect(bench.send('DELETE', `/v2/sessions?${query}`).status).toBe(204);
    expect(bench.send('GET', '/v2/sessions').body).toHaveLength(left);
  });

  test('boots as any other release', () => {
    bench.send('PUT', '/v2/sessiontemplates/t', template);
    bench.send('POST', '/v2/sessions', { operation: 'boot', template_name: 't', name: 's' });
    bench.wait(30);
    expect(bench.send('GET', '/v2/sessions/s/status').body).toMatchObject({
      status: 'complete',
      percent_successful: 100,
    });
  });

  test('looks after its components for good when it is told not to disable them', () => {
    bench.send('PATCH', '/v2/options', { disable_components_on_completion: false });
    bench.send('PUT', '/v2/sessiontemplates/t', template);
    bench.send('POST', '/v2/sessions', { operation: 'boot', template_name: 't', name: 's' });
    bench.wait(30);
    expect(bench.send('GET', '/v2/components/x1000c0s0b0n0').body).toMatchObject({
      enabled: true,
      status: { phase: '', status: 'stable' },
    });
    expect(bench.send('GET', '/v2/sessions/s').body).toMatchObject({ status: { status: 'running' } });
  });

  test('clears what is staged for a node, but never applies it', () => {
    bench.send('PATCH', '/v2/options', { clear_stage: true });
    bench.send('PATCH', '/v2/components/x1000c0s0b0n0', { staged_state: { session: 's', configuration: 'c' } });
    expect(bench.send('POST', '/v2/applystaged', { xnames: ['x1000c0s0b0n0'] }).body).toEqual({
      failed: ['x1000c0s0b0n0'],
      ignored: [],
      succeeded: [],
    });
    expect(bench.send('GET', '/v2/components/x1000c0s0b0n0').body).toMatchObject({
      session: 's',
      staged_state: { session: '', configuration: '' },
    });
  });
});
