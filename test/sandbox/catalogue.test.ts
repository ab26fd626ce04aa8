import { expect, test } from 'vitest';
import { handleCatalogueRequest } from '../../src/sandbox/catalogue.js';
import { createState } from '../../src/sandbox/state.js';
import { makeWorld, type World } from '../../src/sandbox/world.js';
import { startMs, steadyPace } from './support.js';

const [x86, arm] = ['9e3c75e1-ac42-42c7-873c-e758048897d6', 'aaaaaaaa-ac42-42c7-873c-e758048897d6'];

function ask(path: string, world: Partial<World> = {}, method = 'GET'): { status: number; body: unknown } {
  const request = { method, url: `/apis/${path}`, contentType: undefined, body: '', origin: 'http://h' };
  const state = createState({ ...makeWorld(4, steadyPace), ...world }, startMs);
  const answered = handleCatalogueRequest(request, { state, nowMs: startMs });
  if (!answered) throw new Error(`${path} is in no catalogue`);
  return { status: answered.status, body: JSON.parse(answered.body) as unknown };
}

test('IMS has the images of the world, with their architecture', () => {
  const images = { [x86]: 'x86_64', [arm]: 'aarch64' };
  expect(ask('ims/v3/images', { images }).body).toMatchObject([{ id: x86 }, { id: arm, arch: 'aarch64' }]);
  expect(ask(`ims/v3/images/${arm}`, { images })).toMatchObject({
    status: 200,
    body: { id: arm, arch: 'aarch64', link: { path: `s3://boot-images/${arm}/manifest.json`, type: 's3' } },
  });
  expect(ask('ims/v3/images/nosuch', { images })).toMatchObject({ status: 404, body: { title: 'Not Found' } });
});

test('of a world that names no images IMS has any, and lists those of the templates', () => {
  expect(ask('ims/v3/images').body).toMatchObject([{ id: x86, arch: 'x86_64' }]);
  expect(ask('ims/v3/images/any').status).toBe(200);
});

test('CFS has the configurations of the world, and those that fail', () => {
  const world = { configurations: ['base'], failingConfigurations: ['broken'] };
  expect(ask('cfs/v3/configurations', world).body).toMatchObject({
    configurations: [{ name: 'base', last_updated: '2024-01-01T00:00:00Z' }, { name: 'broken' }],
    next: null,
  });
  expect(ask('cfs/v3/configurations/base', world)).toMatchObject({ status: 200, body: { name: 'base' } });
  expect(ask('cfs/v3/configurations/broken', world).status).toBe(200);
  expect(ask('cfs/v3/configurations/nosuch', world)).toMatchObject({ status: 404 });
  expect(ask('cfs/v2/configurations', world).body).toMatchObject([
    { name: 'base', lastUpdated: '2024-01-01T00:00:00Z' },
    {},
  ]);
  expect(ask('cfs/v2/configurations/base', world)).toMatchObject({ status: 200, body: { name: 'base' } });
});

test('of a world that names no configurations CFS has any, and lists those of the templates', () => {
  const { body } = ask('cfs/v3/configurations');
  expect(body).toMatchObject({
    configurations: [{ name: 'broken-config' }, { name: 'compute-config' }, { name: 'uan-config' }],
  });
  expect(ask('cfs/v3/configurations/any').status).toBe(200);
});

test('both are read only', () => {
  expect(ask(`ims/v3/images/${x86}`, {}, 'DELETE')).toMatchObject({ status: 405 });
  expect(ask('ims/v3/recipes')).toMatchObject({ status: 404 });
});
