import { beforeEach, describe, expect, test } from 'vitest';
import { image, makeBench, type Bench } from '../support.js';

let bench: Bench;
let id: string;

const nodes = ['x1000c0s0b0n0', 'x1000c0s0b0n1'];

/** Asks for a session; ends with its id. */
function create(request: object): string {
  const { body } = bench.send('POST', '/v1/session', request);
  return (body as { job: string }).job.replace('boa-', '');
}

beforeEach(() => {
  bench = makeBench({ release: '2.16' });
  bench.send('POST', '/v1/sessiontemplate', { name: 't', boot_sets: { c: { ...image, node_list: nodes } } });
  id = create({ operation: 'boot', templateName: 't' });
});

describe('a session of v1', () => {
  test('is answered with its job and its links', () => {
    const { status, body } = bench.send('POST', '/v1/session', { operation: 'Boot', templateUuid: 't', limit: 'all' });
    const made = (body as { job: string }).job.replace('boa-', '');
    expect([status, body]).toEqual([
      201,
      {
        job: `boa-${made}`,
        limit: 'all',
        links: [
          { href: `/v1/session/${made}`, jobId: `boa-${made}`, rel: 'session', type: 'GET' },
          { href: `/v1/session/${made}/status`, rel: 'status', type: 'GET' },
        ],
        operation: 'Boot',
        templateName: 't',
      },
    ]);
  });

  test('is described with a null for the end that has not come', () => {
    expect(bench.send('GET', `/v1/session/${id}`).body).toEqual({
      complete: false,
      error_count: 0,
      in_progress: true,
      job: `boa-${id}`,
      operation: 'boot',
      start_time: '2023-11-14T22:14:00.000000Z',
      status_link: `/v1/session/${id}/status`,
      stop_time: null,
      templateName: 't',
    });
  });

  test('knows nothing of its progress when its status is deleted', () => {
    expect(bench.send('DELETE', `/v1/session/${id}/status`).body).toBe(204);
    expect(bench.send('GET', `/v1/session/${id}`).body).toMatchObject({
      complete: '',
      error_count: '',
      in_progress: '',
      start_time: '',
      stop_time: '',
    });
    expect(bench.send('GET', `/v1/session/${id}/status`)).toMatchObject({ status: 404, body: undefined });
  });

  test('is gone with all that was written of it', () => {
    bench.send('POST', `/v1/session/${id}/status/c`, { phases: [] });
    expect(bench.send('DELETE', `/v1/session/${id}`).status).toBe(204);
    expect(bench.send('GET', `/v1/session/${id}/status/c`).status).toBe(404);
    expect(bench.send('GET', '/v1/session').body).toEqual([]);
  });

  test('goes on with the template that it was made from', () => {
    bench.send('DELETE', '/v1/sessiontemplate/t');
    bench.wait(60);
    expect(bench.send('GET', `/v1/session/${id}/status/c/boot/succeeded`).body).toEqual({
      name: 'succeeded',
      node_list: nodes,
    });
  });

  test.each([
    [
      { name: 'u', boot_sets: {} },
      400,
      "Session template 'u' must have one or more defined boot sets for creation of a session.",
    ],
    [
      { name: 'u', boot_sets: { c: image } },
      400,
      "Session template 'u' boot set 'c' must have at least one hardware specifier field provided (node_groups, node_list, node_roles_groups); None defined.",
    ],
  ])('is refused for a template such as %j', (template, status, body) => {
    bench.send('POST', '/v1/sessiontemplate', template);
    expect(bench.sendTyped('POST', '/v1/session', { operation: 'boot', templateName: 'u' })).toEqual({
      status,
      type: 'application/json',
      body,
    });
  });

  test('of a template without any boot sets makes the service stumble', () => {
    bench.send('POST', '/v1/sessiontemplate', { name: 'u' });
    expect(bench.sendTyped('POST', '/v1/session', { operation: 'boot', templateName: 'u' })).toMatchObject({
      status: 500,
      type: 'application/problem+json',
    });
  });

  test('takes no job from the caller', () => {
    const request = { operation: 'boot', templateName: 't', job: 'mine' };
    expect(bench.send('POST', '/v1/session', request).body).toMatchObject({
      detail: "{'operation': 'boot', 'templateName': 't', 'job': 'mine'} is not valid under any of the given schemas",
    });
  });

  test.each([
    ['GET', '/v1/session'],
    ['GET', '/v1/session/x/status'],
    ['GET', '/v1/sessiontemplate'],
    ['DELETE', '/v1/sessiontemplate/t'],
  ])('%s %s is not for tenants', (method, path) => {
    expect(bench.send(method, path, undefined, 'vcluster-blue')).toMatchObject({
      status: 400,
      body: {
        title: 'Multi-tenancy not supported',
        detail: 'BOS v1 endpoints do not support multi-tenancy and a tenant was specified in the header',
      },
    });
  });
});

describe('a template of v1', () => {
  test('loses what v2 has no word for, and its nodes take their one form', () => {
    const bootSet = { ...image, node_list: ['X1000c0s0b0n01'] };
    bench.send('POST', '/v1/sessiontemplate', {
      name: 'old',
      partition: 'p',
      cfs_url: 'u',
      cfs_branch: 'b',
      cfs: { configuration: 'c', branch: 'b', clone_url: 'u', commit: 'x', playbook: 'p' },
      boot_sets: { c: { ...bootSet, network: 'nmn', boot_ordinal: 1, shutdown_ordinal: 2 } },
    });
    expect(bench.send('GET', '/v2/sessiontemplates/old').body).toEqual({
      boot_sets: { c: { ...image, node_list: ['x1000c0s0b0n1'] } },
      cfs: { configuration: 'c' },
      name: 'old',
      tenant: '',
    });
  });
});
