import { beforeEach, describe, expect, test } from 'vitest';
import { image, makeBench, type Bench } from '../support.js';

let bench: Bench;

const path = '/v1/session/8f2fc013/status';
const categories = ['not_started', 'in_progress', 'succeeded', 'failed', 'excluded'];
const phase = { name: 'Boot', categories: categories.map((name) => ({ name, node_list: [] as string[] })), errors: {} };

const move = (source: string, destination: string, node_list: string[], name = 'boot') => ({
  update_type: 'NodeChangeList',
  phase: name,
  data: { phase: name, source, destination, node_list },
});
const fail = (data: Record<string, string[]>, name = 'boot') => ({ update_type: 'NodeErrorsList', phase: name, data });
const time = (data: object, name = 'boot') => ({ update_type: 'GenericMetadata', phase: name, data });

function change(...updates: object[]): number {
  return bench.send('PATCH', `${path}/c`, updates).status;
}

/** The only phase of the boot set, its nodes by category. */
function readPhase(): { errors: unknown; metadata: unknown; [category: string]: unknown } {
  const { phases } = bench.send('GET', `${path}/c`).body as {
    phases: { categories: { name: string; node_list: string[] }[]; errors: unknown; metadata: unknown }[];
  };
  const [{ categories: read, errors, metadata } = { categories: [], errors: {}, metadata: {} }] = phases;
  const filled = read.filter(({ node_list }) => node_list.length > 0);
  return { ...Object.fromEntries(filled.map(({ name, node_list }) => [name, node_list])), errors, metadata };
}

beforeEach(() => {
  bench = makeBench({ release: '2.16' });
});

describe('the status of a session', () => {
  test('may be made of a session that is not there', () => {
    expect(bench.send('POST', path, {}).status).toBe(200);
    expect(bench.send('GET', '/v1/session').body).toEqual(['8f2fc013']);
    expect(bench.send('GET', '/v1/session/8f2fc013')).toMatchObject({ status: 404, body: {} });
    expect(bench.send('DELETE', path).body).toBe(204);
    expect(bench.send('GET', '/v1/session').body).toEqual([]);
  });

  test('lists the boot sets that it was made with, and counts their errors', () => {
    bench.send('POST', `${path}/c`, { phases: [phase] });
    expect(change(move('not_started', 'failed', ['a', 'b']))).toBe(204);
    expect(bench.send('POST', path, { boot_sets: ['c'], metadata: { start_time: 'today' } }).body).toEqual({
      boot_sets: ['c'],
      id: '8f2fc013',
      links: [
        { href: path, rel: 'self' },
        { href: `${path}/c`, rel: 'Boot Set' },
      ],
      metadata: { complete: false, error_count: 2, in_progress: true, start_time: 'today' },
    });
  });

  test('with a boot set that has none is answered by the web server', () => {
    bench.send('POST', path, {});
    bench.send('DELETE', path);
    expect(bench.sendTyped('POST', path, { boot_sets: ['gone'] })).toMatchObject({ status: 500, type: 'text/html' });
  });

  test('ends once, and at an end of nothing now', () => {
    bench.send('POST', path, { metadata: { start_time: 'today' } });
    const ended = { complete: true, error_count: 0, in_progress: false, start_time: 'today' };
    const now = { ...ended, stop_time: '2023-11-14T22:14:00.000000Z' };
    expect(bench.send('PATCH', path, { stop_time: null }).body).toMatchObject({ metadata: now });
    expect(bench.send('PATCH', path, { stop_time: 'tomorrow' }).body).toMatchObject({ metadata: now });
  });
});

describe('the status of a boot set', () => {
  beforeEach(() => {
    bench.send('POST', `${path}/c`, { phases: [phase], metadata: { start_time: 'today' } });
  });

  test('moves nodes from category to category, even from where they are not', () => {
    change(move('not_started', 'in_progress', ['a', 'b']), move('IN_PROGRESS', 'Succeeded', ['b', 'c']));
    expect(readPhase()).toEqual({
      in_progress: ['a'],
      succeeded: ['b', 'c'],
      errors: {},
      metadata: { complete: false, error_count: 0, in_progress: true },
    });
  });

  test('moves nothing from a category to itself, not even in a phase that is not there', () => {
    expect(change(move('failed', 'failed', ['a'], 'shutdown'))).toBe(204);
    expect(readPhase()).toMatchObject({ metadata: { complete: true } });
  });

  test('collects errors, and loses those behind one that it has', () => {
    change(fail({ one: ['a'], two: ['b'] }));
    change(fail({ three: ['c'], two: ['b', 'd'], four: ['e'] }));
    expect(readPhase().errors).toEqual({ one: ['a'], two: ['b', 'd'], three: ['c'] });
  });

  test('takes times as they come', () => {
    change(time({ start_time: 'noon' }), time({ stop_time: 'night', complete: true }));
    expect(readPhase().metadata).toEqual({
      complete: true,
      error_count: 0,
      in_progress: false,
      start_time: 'noon',
      stop_time: 'night',
    });
  });

  test.each([
    ['nodes of a phase that is not there', move('failed', 'excluded', ['a'], 'shutdown'), 'application/problem+json'],
    ['errors of a phase that is not there', fail({ x: ['a'] }, 'shutdown'), 'text/html'],
    ['times of no phase at all', time({ stop_time: 'night' }, ''), 'text/html'],
  ])('stumbles over %s, and keeps the changes before it', (_, broken, type) => {
    const updates = [move('not_started', 'failed', ['a']), broken, move('failed', 'excluded', ['a'])];
    expect(bench.sendTyped('PATCH', `${path}/c`, updates)).toMatchObject({ status: 500, type });
    expect(readPhase()).toMatchObject({ failed: ['a'] });
  });

  test('stumbles over a category that is not there', () => {
    bench.send('POST', `${path}/d`, { phases: [{ name: 'boot', categories: [{ name: 'failed', node_list: [] }] }] });
    expect(bench.sendTyped('PATCH', `${path}/d`, [move('failed', 'excluded', ['a'])])).toMatchObject({
      status: 500,
      type: 'text/html',
    });
  });

  test('without categories is stored, and stumbled over for good', () => {
    const broken = { phases: [{ name: 'boot' }] };
    expect(bench.send('POST', `${path}/d`, broken).status).toBe(500);
    expect(bench.send('POST', `${path}/d`, broken).status).toBe(500);
    expect(bench.send('DELETE', `${path}/d`).body).toBe(204);
    expect(bench.send('DELETE', `${path}/d`).body).toBe(404);
  });

  test.each([
    ['', 200],
    ['/boot', 200],
    ['/BOOT/Failed', 200],
    ['/shutdown', 500],
    ['/boot/bogus', 500],
  ])('is read at %j with %i', (below, status) => {
    expect(bench.send('GET', `${path}/c${below}`).status).toBe(status);
  });

  test('of nobody is missing, or stumbled over below that', () => {
    expect(bench.send('GET', `${path}/x`)).toMatchObject({ status: 404, body: undefined });
    expect(bench.send('PATCH', `${path}/x`, [])).toMatchObject({ status: 404, body: undefined });
    expect(bench.sendTyped('GET', `${path}/x/boot`)).toMatchObject({ status: 500, type: 'text/html' });
  });
});

test('the newest release has no v1', () => {
  const newest = makeBench();
  newest.send('PUT', '/v2/sessiontemplates/t', { boot_sets: { c: { ...image, node_list: ['x1000c0s0b0n0'] } } });
  expect(newest.send('GET', '/v1/sessiontemplate/t').status).toBe(404);
});
