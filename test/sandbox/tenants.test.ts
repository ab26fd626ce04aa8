import { beforeEach, describe, expect, test } from 'vitest';
import { image, makeBench, type Bench } from './support.js';

const blue = 'vcluster-blue';
const red = 'vcluster-red';
const template = { boot_sets: { c: { ...image, node_roles_groups: ['Compute', 'Application'] } } };
let bench: Bench;

/** Names of what a list holds. */
const names = (path: string, tenant?: string) =>
  (bench.send('GET', path, undefined, tenant).body as { name?: string; id?: string }[]).map(
    ({ name, id }) => name ?? id,
  );

beforeEach(() => {
  bench = makeBench();
  bench.send('DELETE', '/v2/sessiontemplates/compute');
  bench.send('DELETE', '/v2/sessiontemplates/uan');
});

describe('a tenant', () => {
  test('sees its own nodes, and nobody in particular sees all', () => {
    expect(names('/v2/components', blue)).toEqual(['x1000c0s0b0n0', 'x1000c0s0b0n1']);
    expect(names('/v2/components', red)).toEqual(['x1000c0s0b1n0', 'x1000c0s0b1n1']);
    expect(names('/v2/components')).toHaveLength(4);
    expect(names('/v2/components', '')).toHaveLength(4);
  });

  test('has templates and sessions of its own, under names that others may use too', () => {
    const asked = { name: 's', operation: 'boot', template_name: 't' };
    for (const tenant of [blue, red, undefined]) {
      expect(bench.send('PUT', '/v2/sessiontemplates/t', template, tenant).body).toMatchObject({
        tenant: tenant ?? null,
      });
      expect(bench.send('POST', '/v2/sessions', asked, tenant).body).toMatchObject({ tenant: tenant ?? null });
    }
    expect(names('/v2/sessions', blue)).toEqual(['s']);
    expect(names('/v2/sessions')).toEqual(['s', 's', 's']);
    expect(bench.send('POST', '/v2/sessions', asked, blue).body).toMatchObject({
      detail: "Session 's' already exists for tenant 'vcluster-blue'",
    });
  });

  test('boots its own nodes alone', () => {
    bench.send('PUT', '/v2/sessiontemplates/t', template, blue);
    bench.send('POST', '/v2/sessions', { name: 's', operation: 'boot', template_name: 't' }, blue);
    bench.wait(20);
    expect(bench.send('GET', '/v2/sessions/s', undefined, blue).body).toMatchObject({
      components: 'x1000c0s0b0n0,x1000c0s0b0n1',
      status: { status: 'complete' },
    });
    expect(bench.send('GET', '/v2/sessions/s/status', undefined, blue).body).toMatchObject({
      managed_components_count: 2,
      percent_successful: 100,
    });
  });

  test('keeps its sessions when nobody in particular deletes all', () => {
    for (const tenant of [blue, undefined]) {
      bench.send('PUT', '/v2/sessiontemplates/t', template, tenant);
      bench.send('POST', '/v2/sessions', { name: tenant ?? 'own', operation: 'boot', template_name: 't' }, tenant);
    }
    expect(bench.send('DELETE', '/v2/sessions').status).toBe(204);
    expect(names('/v2/sessions')).toEqual([blue]);
  });

  test.each([
    ['GET', '/v2/components', undefined, 'Invalid tenant: Data not found for tenant nosuch'],
    ['PUT', '/v2/sessiontemplates/t', template, 'Invalid tenant: The provided tenant does not exist'],
    ['POST', '/v2/applystaged', {}, 'Bad Request: Error parsing the data provided: Data not found for tenant nosuch'],
  ])('that is not known is refused by %s %s', (method, path, body, expected) => {
    const { status, body: problem } = bench.send(method, path, body, 'nosuch');
    const { title, detail } = problem as { title: string; detail: string };
    expect(`${status} ${title}: ${detail}`).toBe(`400 ${expected}`);
  });

  test('applies what is staged for its own nodes, and passes over the others', () => {
    bench.send('PUT', '/v2/sessiontemplates/t', template, blue);
    bench.send('POST', '/v2/sessions', { name: 's', operation: 'boot', stage: true, template_name: 't' }, blue);
    bench.wait(2);
    const xnames = ['x1000c0s0b0n0', 'x1000c0s0b1n0'];
    expect(bench.send('POST', '/v2/applystaged', { xnames }, blue).body).toEqual({
      failed: [],
      ignored: ['x1000c0s0b1n0'],
      succeeded: ['x1000c0s0b0n0'],
    });
  });
});
