import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeHome, shared } from '../support/home.js';
import { startKeycloak } from '../support/keycloak.js';
import { steppedClock } from '../support/stepped-clock.js';
import { runCommand } from './run-command.js';

const core = '[core]\nhostname = "https://api.example.com"\n';
const withUser = `${core}[auth.login]\nusername = "operator"\n`;
const stored = shared.token('api_example_com.operator');
const claims = Buffer.from('{"preferred_username": "user.one"}').toString('base64url');

test('auth login stores a token and notes the user', async () => {
  const home = await makeHome({ [shared.default]: core });
  const keycloak = await startKeycloak('{"access_token": "abc", "expires_in": 300}');
  const io = home.io({ clock: steppedClock() });
  const input = { username: 'operator', password: 'secret' };
  expect((await runCommand('auth login', { io, keycloak, input })).printed).toEqual([
    {
      username: 'operator',
      host: 'api.example.com',
      state: 'valid',
      expires: '2023-11-14T22:18:20Z',
      file: join(home.path, stored),
    },
  ]);
  expect(await home.read(shared.default)).toBe(`${core}\n[auth.login]\nusername = "operator"\n`);
  expect(await home.mode(stored)).toBe('600');
});

test('auth login under cray says Success! and no more', async () => {
  const home = await makeHome({ [shared.default]: withUser });
  const keycloak = await startKeycloak('{"access_token": "abc"}');
  const input = { username: 'operator', password: 'secret' };
  const { printed } = await runCommand('auth login', { io: home.io(), face: 'cray', keycloak, input });
  expect(printed).toEqual(['Success!']);
  expect(await home.read(shared.default)).toBe(withUser);
});

test('auth login takes the configured user from a script and asks for the code where it is required', async () => {
  const home = await makeHome({ [shared.default]: `${withUser}rsa_required = true\n` });
  const keycloak = await startKeycloak('{"access_token": "abc"}');
  const io = home.io({ stdin: 'secret\n123456\n' });
  await runCommand('auth login', { io, keycloak });
  expect(io.stderr.text).toBe('Password of operator at api.example.com: RSA Token: ');
  expect(keycloak.requests[0]).toContain('username=operator&password=secret&rsa_username=operator&rsa_otp=123456');
});

test('auth login under cray asks for the user name also where one is configured', async () => {
  const home = await makeHome({ [shared.default]: withUser });
  const keycloak = await startKeycloak('{"access_token": "abc"}');
  const io = home.io({ stdin: 'jane\nsecret\n' });
  await runCommand('auth login', { io, face: 'cray', keycloak });
  expect(io.stderr.text).toBe('Username: Password: ');
  expect(keycloak.requests[0]).toContain('username=jane&password=secret');
});

test.each([
  ['cray', '--rsa_token'],
  ['bos', '--rsa-token'],
] as const)('under %s the option for the code is %s', async (face, option) => {
  const home = await makeHome({ [shared.default]: `${withUser}rsa_required = true\n` });
  const run = runCommand('auth login', { io: home.io(), face, input: { username: 'operator', password: 'p' } });
  await expect(run).rejects.toMatchObject({ hint: `Give it as ${option}.` });
});

test('auth login that is refused changes nothing', async () => {
  const home = await makeHome({ [shared.default]: core });
  const keycloak = await startKeycloak('{}', 401);
  const run = runCommand('auth login', { io: home.io(), keycloak, input: { username: 'operator', password: 'wrong' } });
  await expect(run).rejects.toMatchObject({ code: 'not-logged-in', reference: 'Invalid Credentials' });
  expect([await home.read(shared.default), await home.read(stored)]).toEqual([core, undefined]);
});

test.each([
  ['"expires_at": 1800000000', 'valid', '2027-01-15T08:00:00Z', 0],
  ['"expires_at": 1600000000, "refresh_token": "r"', 'to be renewed', '2020-09-13T12:26:40Z', 0],
  ['"expires_at": 1600000000', 'expired', '2020-09-13T12:26:40Z', 4],
])('auth status of a token with %s is %s', async (members, state, expires, status) => {
  const home = await makeHome({
    [shared.default]: withUser,
    [stored]: `{"access_token": "e30.${claims}.x", ${members}}`,
  });
  const io = home.io({ clock: steppedClock() });
  expect(await runCommand('auth status', { io })).toEqual({
    status,
    printed: [{ username: 'user.one', host: 'api.example.com', state, expires, file: join(home.path, stored) }],
  });
});

test('auth status shows the token file that is named', async () => {
  const home = await makeHome({ [shared.default]: core, tok: '{"access_token": "abc"}' });
  expect(await runCommand('auth status', { io: home.io(), globals: { token: 'tok' } })).toEqual({
    status: 0,
    printed: [{ host: 'api.example.com', state: 'valid', file: join(home.path, 'tok') }],
  });
});

test.each([
  [core, 'Nobody is logged in to api.example.com.'],
  [withUser, 'operator is not logged in to api.example.com.'],
])('auth status without a token is an error', async (configuration, message) => {
  const home = await makeHome({ [shared.default]: configuration });
  await expect(runCommand('auth status', { io: home.io() })).rejects.toMatchObject({
    code: 'not-logged-in',
    message,
    hint: 'Log in with `bos auth login`.',
  });
});

test('auth status and auth logout report no secret', async () => {
  const home = await makeHome({
    [shared.default]: withUser,
    [stored]: '{"access_token": "secret-a", "refresh_token": "secret-r"}',
  });
  const status = await runCommand('auth status', { io: home.io() });
  expect(JSON.stringify(status)).not.toContain('secret');
});

test('auth logout removes the stored token, once', async () => {
  const home = await makeHome({ [shared.default]: withUser, [stored]: '{}', tok: '{}' });
  const run = () => runCommand('auth logout', { io: home.io(), globals: { token: 'tok' } });
  expect(await run()).toEqual({ status: 0, printed: ['Logged out of api.example.com.'] });
  expect([await home.read(stored), await home.read('tok')]).toEqual([undefined, '{}']);
  expect(await run()).toEqual({ status: 0, printed: ['Nobody was logged in to api.example.com.'] });
});

test.each(['auth logout', 'auth status'])('%s is an addition: cray has none', async (words) => {
  const home = await makeHome();
  await expect(runCommand(words, { io: home.io(), face: 'cray' })).rejects.toThrow(`cray has no command ${words}`);
});
