import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { authorize } from '../../src/auth/authorization.js';
import { parseHostname } from '../../src/config/hostname.js';
import type { ServerSettings } from '../../src/config/settings.js';
import type { Io } from '../../src/util/io.js';
import { makeHome, shared, type Home } from '../support/home.js';
import { startKeycloak, type Keycloak } from '../support/keycloak.js';
import { steppedClock } from '../support/stepped-clock.js';

const stored = shared.token('api_example_com.user_one');
const good = '{"access_token": "abc.def", "token_type": "bearer", "expires_in": 300, "refresh_token": "r"}';
const old = '{"access_token": "abc", "token_type": "bearer", "expires_at": 1, "refresh_token": "r", "client_id": "c"}';
const http = "You've configured your cray hostname with http. Please reconfigure for https.";

function settings(hostname: string, username?: string): ServerSettings {
  const address = parseHostname(hostname);
  if (!address) throw new Error(`${hostname} is not a hostname`);
  return { ...address, tenant: undefined, cacert: undefined, username, rsaRequired: false };
}

const server = settings('api.example.com', 'user.one');

/** Nothing may be sent in these. */
function connect(): never {
  throw new Error('No client was to be opened.');
}

function run(home: Home, keycloak: Keycloak, io: Io = home.io({ clock: steppedClock() })) {
  return authorize({ io, server, tokenFile: undefined, connect: () => keycloak.connect() });
}

test('without a user and a token file nothing is sent', async () => {
  const io = (await makeHome()).io();
  for (const hostname of ['api.example.com', 'http://127.0.0.1:8080']) {
    expect(await authorize({ io, server: settings(hostname), tokenFile: undefined, connect })).toBeUndefined();
  }
});

test('the stored token of the configured user is sent', async () => {
  const home = await makeHome({ [stored]: good });
  expect(await authorize({ io: home.io(), server, tokenFile: undefined, connect })).toBe('abc.def');
});

test('a user without a token sends none', async () => {
  const home = await makeHome();
  expect(await authorize({ io: home.io(), server, tokenFile: '', connect })).toBeUndefined();
});

test('a token file that is named comes before the stored one', async () => {
  const home = await makeHome({ [stored]: good, 'folder/tok': '{"access_token": "named"}' });
  expect(await authorize({ io: home.io(), server, tokenFile: 'folder/tok', connect })).toBe('named');
});

test.each([good, '{}', '{"access_token": "abc", "expires_at": 1, "refresh_token": "r"}'])(
  'over plain http a token is refused whatever it holds: %s',
  async (tok) => {
    const home = await makeHome({ tok });
    const authorization = { io: home.io(), server: settings('http://127.0.0.1:8080'), tokenFile: 'tok', connect };
    await expect(authorize(authorization)).rejects.toMatchObject({
      code: 'configuration',
      usage: 'full',
      reference: http,
    });
  },
);

test('over plain http a configured user is refused even without a token', async () => {
  const io = (await makeHome()).io();
  const plain = settings('http://127.0.0.1:8080', 'user.one');
  await expect(authorize({ io, server: plain, tokenFile: undefined, connect })).rejects.toMatchObject({
    message: 'http://127.0.0.1:8080 is plain http: no password and no token is sent there.',
    reference: http,
  });
});

test('a damaged token file comes before the refusal of http', async () => {
  const home = await makeHome({ tok: 'not json' });
  const authorization = { io: home.io(), server: settings('http://127.0.0.1:8080'), tokenFile: 'tok', connect };
  await expect(authorize(authorization)).rejects.toMatchObject({
    reference: 'Unable to open token file, is it valid JSON?',
  });
});

test('an expired token is renewed with a clean request and saved for the owner alone', async () => {
  const home = await makeHome({ [stored]: old });
  const keycloak = await startKeycloak('{"access_token": "new", "refresh_token": "r2", "expires_in": 300}');
  expect(await run(home, keycloak)).toBe('new');
  expect(keycloak.requests).toEqual([
    'POST /keycloak/realms/shasta/protocol/openid-connect/token grant_type=refresh_token&refresh_token=r&client_id=c',
  ]);
  expect(await home.read(stored)).toBe(
    '{"refresh_token": "r2", "access_token": "new", "expires_in": 300, "expires_at": 1700000300, "client_id": "c"}',
  );
  expect(await home.mode(stored)).toBe('600');
  expect(await readdir(join(home.path, '.config/cray/tokens'))).toEqual(['api_example_com.user_one']);
  expect(keycloak.open).toBe(0);
});

test('a refresh token that is not replaced stays', async () => {
  const home = await makeHome({ [stored]: old });
  await run(home, await startKeycloak('{"access_token": "new"}'));
  expect(await home.read(stored)).toBe('{"refresh_token": "r", "access_token": "new", "client_id": "c"}');
});

test('of many that come at once one asks, and the others take its result', async () => {
  const home = await makeHome({ [stored]: old });
  const keycloak = await startKeycloak('{"access_token": "new", "refresh_token": "r2", "expires_in": 300}');
  const tokens = await Promise.all(Array.from({ length: 5 }, () => run(home, keycloak, home.io())));
  expect(tokens).toEqual(['new', 'new', 'new', 'new', 'new']);
  expect(keycloak.requests.length).toBe(1);
});

test('an expired token without a refresh token asks to log in', async () => {
  const home = await makeHome({ [stored]: '{"access_token": "abc", "expires_at": 1}' });
  await expect(authorize({ io: home.io(), server, tokenFile: undefined, connect })).rejects.toMatchObject({
    code: 'not-logged-in',
    message: 'Your login has expired.',
    hint: 'Log in again with `bos auth login`.',
  });
});

test.each([400, 401])('a refresh that is refused with %i asks to log in and leaves the file', async (status) => {
  const home = await makeHome({ [stored]: old });
  const keycloak = await startKeycloak('{"error": "invalid_grant"}', status);
  await expect(run(home, keycloak)).rejects.toMatchObject({
    code: 'not-logged-in',
    message: 'Your login has expired.',
  });
  expect(await home.read(stored)).toBe(old);
  expect(await readdir(join(home.path, '.config/cray/tokens'))).toEqual(['api_example_com.user_one']);
  expect(keycloak.open).toBe(0);
});

test('a Keycloak that fails is the server’s error, and the file stays', async () => {
  const home = await makeHome({ [stored]: old });
  await expect(run(home, await startKeycloak('{}', 503))).rejects.toMatchObject({ code: 'server-error' });
  expect(await home.read(stored)).toBe(old);
});

test.each(['<html>', '[]', '{}', '{"access_token": "a\\nb"}'])(
  'an answer that is not a token is not saved: %s',
  async (body) => {
    const home = await makeHome({ [stored]: old });
    await expect(run(home, await startKeycloak(body))).rejects.toMatchObject({ code: 'not-logged-in' });
    expect(await home.read(stored)).toBe(old);
  },
);

test.each(['canary-token-0123456789abcdef', `eyJhbGciOiJub25lIn0.${'a1'.repeat(500)}.sig`])(
  'a token instead of the name of its file is said, and not shown: %s',
  async (tokenFile) => {
    const io = (await makeHome()).io();
    const server = settings('https://api.example.com');
    await expect(authorize({ io, server, tokenFile, connect })).rejects.toMatchObject({
      code: 'not-logged-in',
      message: 'The value of --token or CRAY_CREDENTIALS is not a file name: it looks like a token.',
      hint: 'Write the token to a file that only you can read, and give the name of the file.',
    });
    expect(io.secrets.hide(tokenFile)).toBe('[redacted]');
  },
);

test.each(['tokens/of/the/machine-0123456789', './canary-token-0123456789abcdef', 'service-account-0123456789.json'])(
  'a name of a file that is not there is shown: %s',
  async (tokenFile) => {
    const io = (await makeHome()).io();
    const server = settings('https://api.example.com');
    await expect(authorize({ io, server, tokenFile, connect })).rejects.toThrow('there is no such file');
    expect(io.secrets.hide(tokenFile)).toBe(tokenFile);
  },
);
