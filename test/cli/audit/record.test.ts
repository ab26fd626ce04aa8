import { expect, test } from 'vitest';
import { countNamedNodes, findSession, judgeFailure, readNewSession } from '../../../src/cli/audit/record.js';
import { InterruptedError } from '../../../src/errors/outcome.js';
import { NetworkError, ServerError } from '../../../src/errors/service.js';
import { holdResponse } from '../../../src/http/response.js';
import type { RequestPlan } from '../../../src/http/plan.js';

const plan = (path: string, body?: unknown): RequestPlan => ({
  method: 'POST',
  path: `/apis/bos${path}`,
  query: [],
  idempotent: false,
  ...(body !== undefined && { body: { text: JSON.stringify(body), type: 'application/json' } }),
});

test.each([
  ['/v2/sessions/a%2Fb', undefined, 'a/b'],
  ['/v1/session/one/status', undefined, 'one'],
  ['/v2/sessions', { name: 'night' }, 'night'],
  ['/v2/sessions', { operation: 'boot' }, undefined],
  ['/v2/components', { filters: { session: 'night' }, patch: {} }, 'night'],
  ['/v2/sessiontemplates/up', { name: 'up' }, undefined],
  ['/v2/sessions', undefined, undefined],
])('the session of %s with %j is %s', (path, body, session) => {
  expect(findSession(plan(path, body))).toBe(session);
});

test.each([
  ['/v2/components/x1000c0s0b0n0', { enabled: true }, 1],
  ['/v2/components', { filters: { ids: 'x1,x2,x1' }, patch: {} }, 2],
  ['/v2/components', { filters: { session: 'night' }, patch: {} }, undefined],
  ['/v2/applystaged', { xnames: ['x1', 'x2', 'x3'] }, 3],
  ['/v2/sessions', { name: 'night', limit: 'x1' }, undefined],
  ['/v2/sessions', { name: 'night', limit: 'x1c0s0b0n0,x1c0s0b0n1,x1c0s0b0n0' }, 2],
  ['/v1/session', { limit: 'x1c0s0b0n0' }, 1],
  ['/v2/sessions', { limit: 'x1c0s0b0n0,blue' }, undefined],
  ['/v2/sessions', { limit: 'x1c0s0b0n0,!x1c0s0b0n1' }, undefined],
  ['/v2/sessions', { limit: '*' }, undefined],
  ['/v2/sessions', { limit: '' }, undefined],
  ['/v2/sessions/night', undefined, undefined],
])('nodes that %s with %j names: %s', (path, body, count) => {
  expect(countNamedNodes(plan(path, body))).toBe(count);
});

test.each([
  ['v2', { name: 'made' }, 'made'],
  ['v1', { links: [{ href: '/v1/session/made', rel: 'session' }, { href: '/v1/session/made/status' }] }, 'made'],
  ['neither', [1], undefined],
])('the name of a new session is read from the answer of %s, which can be read again', async (_, body, name) => {
  const text = JSON.stringify(body);
  const head = { status: 201, type: 'application/json' };
  const [found, same] = await readNewSession(holdResponse(head, Buffer.from(text)));
  expect([found, same.status, same.type, await same.text()]).toEqual([name, 201, 'application/json', text]);
});

test('what is not known to have failed is unknown', () => {
  expect(judgeFailure(new ServerError(404, 'gone'))).toBe('failed');
  expect(judgeFailure(new NetworkError('network', 'closed', { mayBeDone: true }))).toBe('unknown');
  expect(judgeFailure(new InterruptedError('SIGINT'))).toBe('failed');
  expect(judgeFailure(new Error('bug'))).toBe('unknown');
});
