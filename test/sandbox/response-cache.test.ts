import { expect, test } from 'vitest';
import { makeResponseCache } from '../../src/sandbox/response-cache.js';
import { handleApiRequest } from '../../src/sandbox/api.js';
import type { WireRequest } from '../../src/sandbox/wire.js';
import { createState, type State } from '../../src/sandbox/state.js';
import { makeWorld } from '../../src/sandbox/world.js';
import { startMs, steadyPace } from './support.js';

const state = createState(makeWorld(4, steadyPace), startMs);

/** A cache, and how often a response had to be made. */
function open() {
  const respond = makeResponseCache();
  const bench = {
    made: 0,
    ask(url: string, now: State = state, more: Partial<WireRequest> = {}) {
      const request = {
        method: 'GET',
        url: `/apis/bos${url}`,
        contentType: undefined,
        body: '',
        origin: 'http://h',
        ...more,
      };
      return respond(request, now, () => {
        bench.made += 1;
        return handleApiRequest(request, now, startMs);
      });
    },
  };
  return bench;
}

test('a list that was asked for before is not written anew', () => {
  const bench = open();
  const first = bench.ask('/v2/components');
  expect(bench.ask('/v2/components').response).toBe(first.response);
  expect(bench.made).toBe(1);
});

test('a list is written anew when a component has changed', () => {
  const bench = open();
  bench.ask('/v2/components');
  const changed = { ...state, components: new Map([...state.components].slice(0, 1)) };
  expect(JSON.parse(bench.ask('/v2/components', changed).response.body)).toHaveLength(1);
  expect(bench.ask('/v2/components', changed).state).toBe(changed);
  expect(JSON.parse(bench.ask('/v2/components').response.body)).toHaveLength(4);
});

test('a list is written anew when the tenants are others', () => {
  const bench = open();
  const list = (now: State) => JSON.parse(bench.ask('/v2/components', now, { tenant: 't' }).response.body) as unknown[];
  const withTenant = (nodes: string[]) => ({ ...state, world: { ...state.world, tenants: { t: nodes } } });
  expect(list(withTenant(['x1000c0s0b0n0']))).toHaveLength(1);
  expect(list(withTenant([]))).toHaveLength(0);
});

test('other filters and other tenants get lists of their own', () => {
  const bench = open();
  expect(JSON.parse(bench.ask('/v2/components?page_size=2').response.body)).toHaveLength(2);
  expect(JSON.parse(bench.ask('/v2/components?page_size=3').response.body)).toHaveLength(3);
  const tenant = bench.ask('/v2/components?page_size=3', state, { tenant: 'vcluster-red' });
  expect(JSON.parse(tenant.response.body)).toHaveLength(2);
});

test('nothing else is remembered', () => {
  const bench = open();
  for (const url of ['/v2/sessions', '/v2/components/x1000c0s0b0n0', '/v2/options']) {
    bench.ask(url);
    bench.ask(url);
  }
  bench.ask('/v2/components', state, { method: 'PUT', body: '[]' });
  bench.ask('/v2/components', state, { method: 'PUT', body: '[]' });
  expect(bench.made).toBe(8);
});

test('no more than a few lists are remembered', () => {
  const bench = open();
  for (let size = 1; size <= 9; size += 1) bench.ask(`/v2/components?page_size=${size}`);
  bench.ask('/v2/components?page_size=1');
  expect(bench.made).toBe(10);
});
