import { expect, test } from 'vitest';
import { logIn } from '../../src/auth/login.js';
import { makeHome, shared } from '../support/home.js';
import { exampleServer as server, startKeycloak } from '../support/keycloak.js';
import { steppedClock } from '../support/stepped-clock.js';

const stored = shared.token('api_example_com.user_one');
const endpoint = 'POST /keycloak/realms/shasta/protocol/openid-connect/token';

test('a password gets a token, which is stored for the owner alone', async () => {
  const home = await makeHome();
  const keycloak = await startKeycloak('{"access_token": "abc", "expires_in": 300, "token_type": "Bearer"}');
  const io = home.io({ clock: steppedClock() });
  const { token } = await logIn(io, server, () => keycloak.connect(), { username: 'user.one', password: 'a b&c' });
  expect(token.expiresAtMs).toBe(1_700_000_300_000);
  expect(keycloak.requests).toEqual([
    `${endpoint} grant_type=password&client_id=shasta&username=user.one&password=a+b%26c`,
  ]);
  expect(await home.read(stored)).toBe(
    '{"access_token": "abc", "expires_in": 300, "token_type": "Bearer", "expires_at": 1700000300, "client_id": "shasta"}',
  );
  expect([await home.mode(stored), keycloak.open]).toEqual(['600', 0]);
});

test('a token code goes along with the user it belongs to', async () => {
  const home = await makeHome();
  const keycloak = await startKeycloak('{"access_token": "abc"}');
  await logIn(home.io(), server, () => keycloak.connect(), { username: 'operator', password: 'p', rsaToken: '123456' });
  expect(keycloak.requests).toEqual([
    `${endpoint} grant_type=password&client_id=shasta&username=operator&password=p&rsa_username=operator&rsa_otp=123456`,
  ]);
});

test('a refusal says so, and an old token stays', async () => {
  const home = await makeHome({ [stored]: 'old' });
  const keycloak = await startKeycloak('{"error": "invalid_grant"}', 401);
  const login = logIn(home.io(), server, () => keycloak.connect(), { username: 'user.one', password: 'p' });
  await expect(login).rejects.toMatchObject({
    code: 'not-logged-in',
    message: 'The user name user.one or the password was refused.',
    reference: 'Invalid Credentials',
  });
  expect([await home.read(stored), keycloak.open]).toEqual(['old', 0]);
});

test('an answer that is not a token is not stored', async () => {
  const home = await makeHome();
  const keycloak = await startKeycloak('<html>Log in</html>');
  const login = logIn(home.io(), server, () => keycloak.connect(), { username: 'user.one', password: 'p' });
  await expect(login).rejects.toMatchObject({
    message: 'The response of Keycloak contains no token.',
    reference: 'Unable to login!',
  });
  expect(await home.read(stored)).toBeUndefined();
});

test('no password goes over plain http', async () => {
  const home = await makeHome();
  const keycloak = await startKeycloak('{"access_token": "abc"}');
  const plain = { ...server, baseUrl: 'http://127.0.0.1:8080', secure: false };
  const login = logIn(home.io(), plain, () => keycloak.connect(), { username: 'operator', password: 'p' });
  await expect(login).rejects.toMatchObject({ code: 'configuration' });
  expect(keycloak.requests).toEqual([]);
});
