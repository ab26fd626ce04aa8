import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { authorizeClient, logInClient } from '../../src/auth/client-login.js';
import { makeHome, shared } from '../support/home.js';
import { exampleServer as server, startKeycloak } from '../support/keycloak.js';
import { steppedClock } from '../support/stepped-clock.js';

const stored = shared.token('api_example_com.service-account-ci');
const endpoint = 'POST /keycloak/realms/shasta/protocol/openid-connect/token';
const grant = `${endpoint} grant_type=client_credentials&client_id=ci&client_secret=a%26b`;
const client = { id: 'ci', secret: 'a&b' };

test('a client gets a token, which is stored with the place of its secret and without the secret', async () => {
  const home = await makeHome();
  const keycloak = await startKeycloak('{"access_token": "abc", "expires_in": 300}');
  const io = home.io({ clock: steppedClock() });
  await logInClient(io, server, () => keycloak.connect(), { ...client, secretFile: '/etc/secret' });
  expect(keycloak.requests).toEqual([grant]);
  expect(await home.read(stored)).toBe(
    '{"access_token": "abc", "expires_in": 300, "expires_at": 1700000300, "client_id": "ci", "client_secret_file": "/etc/secret"}',
  );
  expect([await home.mode(stored), keycloak.open]).toEqual(['600', 0]);
});

test('of several processes at once one asks, and the token serves until it is over', async () => {
  const home = await makeHome();
  const keycloak = await startKeycloak('{"access_token": "abc", "expires_in": 300}');
  const clock = steppedClock();
  // Who waits for the lock lets no time pass: else it would look forsaken.
  const waiting = { ...clock, sleep: () => new Promise<void>((resolve) => void setImmediate(resolve)) };
  const authorize = () => authorizeClient(home.io({ clock: waiting }), server, () => keycloak.connect(), client);
  const tokens = await Promise.all(Array.from({ length: 5 }, authorize));
  expect(tokens.map(({ accessToken }) => accessToken)).toEqual(Array(5).fill('abc'));
  expect(keycloak.requests).toEqual([grant]);
  await clock.sleep(400_000);
  await authorize();
  expect(keycloak.requests).toEqual([grant, grant]);
});

test('a damaged token file is replaced', async () => {
  const home = await makeHome({ [stored]: 'not json' });
  const keycloak = await startKeycloak('{"access_token": "abc"}');
  expect((await authorizeClient(home.io(), server, () => keycloak.connect(), client)).accessToken).toBe('abc');
  expect(await home.read(stored)).toBe('{"access_token": "abc", "client_id": "ci"}');
});

test('where nothing can be stored the token serves all the same', async () => {
  const home = await makeHome({ '.config': 'a file in the way of the folder' });
  const keycloak = await startKeycloak('{"access_token": "abc"}');
  await chmod(join(home.path, '.config'), 0o400);
  expect((await authorizeClient(home.io(), server, () => keycloak.connect(), client)).accessToken).toBe('abc');
});

test('no secret goes over plain http', async () => {
  const home = await makeHome();
  const keycloak = await startKeycloak('{"access_token": "abc"}');
  const plain = { ...server, baseUrl: 'http://127.0.0.1:8080', secure: false };
  await expect(logInClient(home.io(), plain, () => keycloak.connect(), client)).rejects.toMatchObject({
    code: 'configuration',
  });
  expect(keycloak.requests).toEqual([]);
});
