import { describe, expect, test } from 'vitest';
import { findAdministrator, makeRealm } from '../../../src/sandbox/access/realm.js';
import { handleTokenRequest } from '../../../src/sandbox/access/token-endpoint.js';
import { readToken } from '../../../src/sandbox/access/web-token.js';

const realm = makeRealm({ tenants: { blue: [] } }, 'secret');
const nowMs = 1_700_000_000_000;

function ask(form: Record<string, string> | string, atMs = nowMs, method = 'POST', type = formType) {
  const body = typeof form === 'string' ? form : new URLSearchParams(form).toString();
  const request = { method, contentType: type, body, origin: 'https://h' };
  const answer = handleTokenRequest(request, realm, atMs);
  return { status: answer.status, type: answer.type, body: JSON.parse(answer.body) as Record<string, string> };
}

const formType = 'application/x-www-form-urlencoded';
const login = { grant_type: 'password', client_id: 'shasta', username: 'admin', password: 'admin' };

describe('a login with a password', () => {
  test('brings an access token for five minutes and a refresh token for thirty', () => {
    const { status, type, body } = ask(login);
    expect([status, type]).toEqual([200, 'application/json']);
    const { access_token, refresh_token, ...rest } = body;
    expect(rest).toEqual({
      expires_in: 300,
      'not-before-policy': 0,
      refresh_expires_in: 1800,
      scope: 'profile email',
      token_type: 'Bearer',
    });
    expect(readToken(access_token ?? '', 'Bearer', 'secret')).toEqual({
      azp: 'shasta',
      exp: 1_700_000_300,
      groups: [],
      iat: 1_700_000_000,
      iss: 'https://h/keycloak/realms/shasta',
      preferred_username: 'admin',
      resource_access: { shasta: { roles: ['admin'] } },
      typ: 'Bearer',
    });
    expect(readToken(refresh_token ?? '', 'Refresh', 'secret')).toMatchObject({ exp: 1_700_001_800 });
  });

  test('names the tenants of whoever administers no more than these', () => {
    const { body } = ask({ ...login, username: 'blue-admin', password: 'blue-admin' });
    expect(readToken(body.access_token ?? '', 'Bearer', 'secret')).toMatchObject({
      resource_access: { shasta: { roles: ['tenant-admin'] } },
      groups: ['blue-tenant-admin'],
    });
  });

  test('passes over the code of a hardware token', () => {
    expect(ask({ ...login, rsa_username: 'admin', rsa_otp: '123456' }).status).toBe(200);
  });

  test.each([
    ['a wrong password', { ...login, password: 'x' }, 401, 'invalid_grant', 'Invalid user credentials'],
    ['no password', { ...login, password: '' }, 401, 'invalid_grant', 'Invalid user credentials'],
    ['an unknown user', { ...login, username: 'x' }, 401, 'invalid_grant', 'Invalid user credentials'],
    ['a name of the language', { ...login, username: 'toString' }, 401, 'invalid_grant', 'Invalid user credentials'],
    ['no user', { ...login, username: '' }, 401, 'invalid_request', 'Missing parameter: username'],
    [
      'an unknown client',
      { ...login, client_id: 'x' },
      401,
      'invalid_client',
      'Invalid client or Invalid client credentials',
    ],
    ['an unknown grant', { ...login, grant_type: 'x' }, 400, 'unsupported_grant_type', 'Unsupported grant_type'],
    ['nothing', {}, 400, 'invalid_request', 'Missing form parameter: grant_type'],
  ])('is refused for %s', (_, form, status, error, error_description) => {
    expect(ask(form)).toEqual({ status, type: 'application/json', body: { error, error_description } });
  });

  test('is taken as a form that is posted, and in no other way', () => {
    expect(ask(login, nowMs, 'GET')).toMatchObject({ status: 405, body: { error: 'HTTP 405 Method Not Allowed' } });
    expect(ask(JSON.stringify(login), nowMs, 'POST', 'application/json')).toMatchObject({
      status: 415,
      body: { error: 'HTTP 415 Unsupported Media Type' },
    });
  });
});

describe('a refresh token', () => {
  const { refresh_token = '', access_token = '' } = ask({
    ...login,
    username: 'blue-admin',
    password: 'blue-admin',
  }).body;
  const form = { grant_type: 'refresh_token', client_id: 'shasta', refresh_token };

  test('brings a new pair, for the same user, that holds from then on', () => {
    const { status, body } = ask(form, nowMs + 1_799_000);
    expect(status).toBe(200);
    expect(readToken(body.access_token ?? '', 'Bearer', 'secret')).toMatchObject({
      preferred_username: 'blue-admin',
      groups: ['blue-tenant-admin'],
      exp: 1_700_000_000 + 1799 + 300,
    });
  });

  test('is worth nothing when its time is over', () => {
    expect(ask(form, nowMs + 1_800_000)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Token is not active' },
    });
  });

  test.each([
    ['an access token in its place', { ...form, refresh_token: access_token }],
    ['some text in its place', { ...form, refresh_token: 'x' }],
    ['nothing in its place', { ...form, refresh_token: '' }],
    ['another client', { ...form, client_id: 'admin-client', client_secret: 'admin-client-secret' }],
  ])('is refused for %s', (_, wrong) => {
    expect(ask(wrong)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Invalid refresh token' },
    });
  });
});

describe('a client with a secret', () => {
  const form = { grant_type: 'client_credentials', client_id: 'admin-client', client_secret: 'admin-client-secret' };

  test('gets a token of an administrator, and none to renew it', () => {
    const { status, body } = ask(form);
    expect([status, body.refresh_expires_in, body.refresh_token]).toEqual([200, 0, undefined]);
    expect(readToken(body.access_token ?? '', 'Bearer', 'secret')).toMatchObject({
      preferred_username: 'service-account-admin-client',
      resource_access: { shasta: { roles: ['admin'] } },
    });
  });

  test('is refused without it, and so is one that has none', () => {
    expect(ask({ ...form, client_secret: 'x' })).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    expect(ask({ ...form, client_id: 'shasta' })).toMatchObject({
      status: 401,
      body: { error: 'unauthorized_client' },
    });
  });
});

describe('a realm', () => {
  test('has the users of the world, and no others', () => {
    const users = { operator: { password: 'p' } };
    expect(makeRealm({ tenants: { blue: [] }, users }, 's').users).toEqual(users);
  });

  test('has an administrator, and one for each tenant, where the world names nobody', () => {
    expect(realm.users).toEqual({
      admin: { password: 'admin' },
      'blue-admin': { password: 'blue-admin', tenants: ['blue'] },
    });
  });

  test('names the first of its administrators', () => {
    const users = {
      operator: { password: 'j', tenants: ['blue'] },
      reader: { password: 'p' },
      writer: { password: 'q' },
    };
    expect(findAdministrator(makeRealm({ tenants: {}, users }, 's'))).toEqual({ username: 'reader', password: 'p' });
    expect(findAdministrator(makeRealm({ tenants: {}, users: {} }, 's'))).toBeUndefined();
  });
});
