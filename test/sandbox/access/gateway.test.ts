import { describe, expect, test } from 'vitest';
import { handleAtGateway, handleWithoutRealm } from '../../../src/sandbox/access/gateway.js';
import { makeRealm } from '../../../src/sandbox/access/realm.js';
import { tokenPath } from '../../../src/sandbox/access/token-endpoint.js';
import type { WireRequest } from '../../../src/sandbox/wire.js';

const users = {
  admin: { password: 'a' },
  operator: { password: 'j', tenants: ['blue', 'red'] },
  reader: { password: 'j', tenants: [] },
};
const realm = makeRealm({ tenants: {}, users }, 'secret');
const nowMs = 1_700_000_000_000;

function ask(request: Partial<WireRequest>, atMs = nowMs) {
  const whole = {
    method: 'GET',
    url: '/apis/bos/v2/sessions?status=running',
    origin: 'https://h',
    contentType: undefined,
    body: '',
    authorization: undefined,
    tenant: undefined,
    ...request,
  };
  return handleAtGateway(whole, realm, atMs);
}

function logIn(username: keyof typeof users): string {
  const form = { grant_type: 'password', client_id: 'shasta', username, password: users[username].password };
  const answer = ask({
    method: 'POST',
    url: tokenPath,
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams(form).toString(),
  });
  return `Bearer ${(JSON.parse(answer?.body ?? '') as { access_token: string }).access_token}`;
}

describe('the gateway', () => {
  const admin = logIn('admin');

  test.each([
    ['no token', undefined, 'Jwt is missing', 'Bearer realm="https://h"'],
    ['another scheme', 'Basic YTpi', 'Jwt is missing', 'Bearer realm="https://h"'],
    ['some text', 'Bearer abc', 'Jwt verification fails', 'Bearer realm="https://h", error="invalid_token"'],
  ])('refuses %s with 401', (_, authorization, body, challenge) => {
    expect(ask({ authorization })).toEqual({
      status: 401,
      type: 'text/plain',
      body,
      headers: { 'www-authenticate': challenge },
    });
  });

  test('lets a token pass until its time is over', () => {
    expect(ask({ authorization: admin }, nowMs + 299_999)).toBeUndefined();
    expect(ask({ authorization: admin }, nowMs + 300_000)).toMatchObject({ status: 401, body: 'Jwt is expired' });
  });

  test('takes the scheme in any case', () => {
    expect(ask({ authorization: admin.replace('Bearer', 'bearer') })).toBeUndefined();
  });

  test('looks at the services alone, however their path is spelled', () => {
    expect(ask({ url: '/__sandbox/reset', method: 'POST' })).toBeUndefined();
    for (const url of ['/apis/smd/hsm/v2/groups', '/x/../apis/bos/v2', '/./apis/bos/v2', '/apis/bos/v2/%ff']) {
      expect(ask({ url }), url).toMatchObject({ status: 401 });
    }
  });

  test('lets an administrator do everything, in any tenant or none', () => {
    expect(ask({ authorization: admin, method: 'DELETE', tenant: 'blue' })).toBeUndefined();
    expect(ask({ authorization: admin, method: 'PATCH', url: '/apis/bos/v2/options' })).toBeUndefined();
    expect(ask({ authorization: admin, url: '/apis/bos/v1/session' })).toBeUndefined();
  });
});

describe('an administrator of tenants', () => {
  const operator = logIn('operator');
  const refused = { status: 403, type: 'text/plain', body: 'Unauthorized Request' };

  test.each(['blue', 'red'])('works in a tenant of theirs: %s', (tenant) => {
    expect(ask({ authorization: operator, tenant })).toBeUndefined();
    expect(ask({ authorization: operator, tenant, method: 'POST', url: '/apis/bos/v2/sessions' })).toBeUndefined();
    expect(ask({ authorization: operator, tenant, url: '/apis/bos/v2/options' })).toBeUndefined();
  });

  test.each([undefined, '', 'green'])('is refused in the tenant %s', (tenant) => {
    expect(ask({ authorization: operator, tenant })).toEqual(refused);
  });

  test.each([
    ['PATCH', '/apis/bos/v2/options'],
    ['PATCH', '/apis/bos/v2/%6fptions'],
    ['GET', '/apis/bos/v1/session'],
    ['GET', '/apis/bos/v2x'],
    ['GET', '/apis/smd/hsm/v2/State/Components'],
  ])('is refused what belongs to all: %s %s', (method, url) => {
    expect(ask({ authorization: operator, tenant: 'blue', method, url })).toEqual(refused);
  });

  test('who has no tenant may do nothing', () => {
    expect(ask({ authorization: logIn('reader'), tenant: 'blue' })).toEqual(refused);
  });
});

describe('without a realm', () => {
  test('everybody gets a token, and nobody else hears of the gateway', () => {
    const form = { grant_type: 'client_credentials', client_id: 'script', client_secret: 'anything' };
    const request: WireRequest = {
      method: 'POST',
      url: tokenPath,
      origin: 'http://h',
      contentType: 'application/x-www-form-urlencoded',
      body: new URLSearchParams(form).toString(),
      authorization: undefined,
      tenant: undefined,
    };
    const answer = handleWithoutRealm(request, nowMs);
    expect(answer?.status).toBe(200);
    expect(JSON.parse(answer?.body ?? '')).toMatchObject({ token_type: 'Bearer', expires_in: 300 });
    expect(handleWithoutRealm({ ...request, method: 'GET' }, nowMs)).toBeUndefined();
    expect(handleWithoutRealm({ ...request, url: '/apis/bos/v2' }, nowMs)).toBeUndefined();
  });
});
