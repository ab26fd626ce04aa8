import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/main.js';
import type { TestIoOptions } from '../support/test-io.js';
import { makeHome, shared, type Home } from '../support/home.js';
import { startKeycloak } from '../support/keycloak.js';
import { runCommand } from './run-command.js';

const existing = '[core]\nhostname = "http://127.0.0.1:8080"\ntenant = ""\n';

function init(home: Home, input: Record<string, unknown>, options: TestIoOptions = {}, configuration?: string) {
  return runCommand('init', {
    io: home.io(options),
    face: 'cray',
    input: { no_auth: true, ...input },
    globals: { configuration },
  });
}

test.each([
  ['api.example.com', 'https://api.example.com'],
  ['https://api.example.com', 'https://api.example.com'],
  ['http://api.example.com', 'https://api.example.com'],
  ['HTTP://api.example.com:8443', 'https://api.example.com:8443'],
  ['api.example.com/', 'https://api.example.com/'],
  [' api.example.com ', 'https://api.example.com'],
])('%j is written as %s', async (typed, hostname) => {
  const home = await makeHome();
  expect(await init(home, { hostname: typed })).toEqual({ status: 0, printed: ['Initialization complete.'] });
  expect(await home.read(shared.active)).toBe('default');
  expect(await home.read(shared.default)).toBe(`[core]\nhostname = "${hostname}"\ntenant = ""\n`);
  expect(await home.mode(shared.default)).toBe('600');
});

test('a tenant is written', async () => {
  const home = await makeHome();
  await init(home, { hostname: 'h', tenant: 'vc' });
  expect(await home.read(shared.default)).toBe('[core]\nhostname = "https://h"\ntenant = "vc"\n');
});

test('another configuration is written beside the first and becomes active', async () => {
  const home = await makeHome({ [shared.default]: existing });
  await init(home, { hostname: 'h' }, {}, 'other');
  expect(await home.read(shared.active)).toBe('other');
  expect(await home.read(shared.default)).toBe(existing);
  expect(await home.read(shared.configuration('other'))).toBe('[core]\nhostname = "https://h"\ntenant = ""\n');
});

test('a missing hostname is asked for', async () => {
  const home = await makeHome();
  const io = home.io({ stdin: 'prompted.host\n' });
  await runCommand('init', { io, input: { no_auth: true } });
  expect(io.stderr.text).toBe('Cray Hostname: ');
  expect(await home.read(shared.default)).toBe('[core]\nhostname = "https://prompted.host"\ntenant = ""\n');
});

test('without an answer nothing is written, and the option is named', async () => {
  const home = await makeHome();
  await expect(init(home, {})).rejects.toMatchObject({ code: 'no-answer', hint: 'Give it as --hostname.' });
  expect([await home.read(shared.default), await home.read(shared.active)]).toEqual([undefined, undefined]);
});

test.each(['ftp://h', '', 'a b'])('%j is refused as a hostname and nothing is written', async (hostname) => {
  const home = await makeHome();
  await expect(init(home, { hostname })).rejects.toMatchObject({
    code: 'usage',
    message: `"${hostname}" is neither a host name nor an http or https URL.`,
  });
  expect(await home.read(shared.default)).toBeUndefined();
});

test('an existing configuration is changed after a yes; what else it holds stays', async () => {
  const home = await makeHome({ [shared.default]: `${existing}\n[auth.login]\nusername = "operator"\n` });
  await init(home, { hostname: 'h' }, { stdin: 'y\n' });
  expect(await home.read(shared.default)).toBe(
    '[core]\nhostname = "https://h"\ntenant = ""\n\n[auth.login]\nusername = "operator"\n',
  );
});

test('--overwrite does not ask', async () => {
  const home = await makeHome({ [shared.default]: existing });
  const io = home.io();
  await runCommand('init', { io, input: { no_auth: true, hostname: 'h', overwrite: true } });
  expect(io.stderr.text).toBe('');
  expect(await home.read(shared.default)).toBe('[core]\nhostname = "https://h"\ntenant = ""\n');
});

test('a no leaves the configuration as it was', async () => {
  const home = await makeHome({ [shared.default]: existing });
  const io = home.io({ stdin: 'n\n' });
  await expect(runCommand('init', { io, input: { no_auth: true, hostname: 'h' } })).rejects.toMatchObject({
    code: 'declined',
    message: `${join(home.path, shared.default)} was left as it was.`,
    reference:
      'Not overwriting an existing configuration. \nAlternative configurations can be specified with --configuration',
  });
  expect(io.stderr.text).toBe(`Overwrite configuration file at: ${join(home.path, shared.default)} ? [y/N]: `);
  expect([await home.read(shared.default), await home.read(shared.active)]).toEqual([existing, undefined]);
});

test('a damaged configuration is reported and left as it is, even to be overwritten', async () => {
  const home = await makeHome({ [shared.default]: '[core\n' });
  await expect(init(home, { hostname: 'h', overwrite: true })).rejects.toMatchObject({ code: 'configuration' });
  expect(await home.read(shared.default)).toBe('[core\n');
});

test('it logs in with what is typed, and notes the user', async () => {
  const home = await makeHome();
  const keycloak = await startKeycloak('{"access_token": "abc"}');
  const io = home.io({ stdin: 'h\noperator\nsecret\n' });
  const { printed } = await runCommand('init', { io, face: 'cray', keycloak });
  expect(printed).toEqual(['Success!', 'Initialization complete.']);
  expect(io.stderr.text).toBe('Cray Hostname: Username: Password: ');
  expect(await home.read(shared.default)).toBe(
    '[core]\nhostname = "https://h"\ntenant = ""\n\n[auth.login]\nusername = "operator"\n',
  );
  expect(await home.read(shared.token('h.operator'))).toBe('{"access_token": "abc", "client_id": "shasta"}');
});

test('as bos the server is asked before the password, and the configuration comes after the login', async () => {
  const home = await makeHome();
  const keycloak = await startKeycloak('{"access_token": "abc"}');
  const io = home.io({ stdin: 'h\noperator\nsecret\n' });
  await runCommand('init', { io, keycloak });
  expect(keycloak.requests.map((request) => request.split(' ').slice(0, 2).join(' '))).toEqual([
    'GET /keycloak/realms/shasta',
    'POST /keycloak/realms/shasta/protocol/openid-connect/token',
  ]);
  expect(keycloak.open).toBe(0);
  expect(await home.read(shared.active)).toBe('default');
  expect(await home.read(shared.default)).toBe(
    '[core]\nhostname = "https://h"\ntenant = ""\n\n[auth.login]\nusername = "operator"\n',
  );
});

test('as bos a login that is refused leaves nothing behind', async () => {
  const home = await makeHome();
  const io = home.io({ stdin: 'operator\nwrong\n' });
  const keycloak = await startKeycloak('{"error": "invalid_grant"}', 401);
  await expect(runCommand('init', { io, keycloak, input: { hostname: 'h' } })).rejects.toMatchObject({
    code: 'not-logged-in',
  });
  expect([await home.read(shared.default), await home.read(shared.active)]).toEqual([undefined, undefined]);
});

test('as bos nobody is asked for a password where no server answers, and nothing is left behind', async () => {
  const home = await makeHome();
  const io = home.io({ stdin: 'operator\nsecret\n' });
  const status = await run(['init', '--hostname', '127.0.0.1:1', '--retries', '0'], io);
  expect([status, io.stderr.text]).toEqual([
    8,
    'error: Cannot connect to https://127.0.0.1:1: the connection was refused.\n  Check the address: `bos config get core.hostname`.\n',
  ]);
  expect([await home.read(shared.default), await home.read(shared.active)]).toEqual([undefined, undefined]);
});

test.each(['http:/h', 'https://h/apis'])(
  'as bos %s is refused as a hostname; cray keeps its path',
  async (hostname) => {
    const home = await makeHome();
    const io = home.io();
    await expect(runCommand('init', { io, input: { hostname, no_auth: true } })).rejects.toMatchObject({
      code: 'usage',
    });
    expect(await home.read(shared.default)).toBeUndefined();
    await init(home, { hostname });
    expect(await home.read(shared.default)).toContain(hostname.slice(-4));
  },
);
