import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../../../src/main.js';
import { makeCertificates } from '../../../src/sandbox/access/certificates.js';
import { makeRealm } from '../../../src/sandbox/access/realm.js';
import { startSandbox } from '../../../src/sandbox/server.js';
import { makeWorld } from '../../../src/sandbox/world.js';
import { makeHome, shared, type Home } from '../../support/home.js';
import { steppedClock } from '../../support/stepped-clock.js';
import type { TestIoOptions } from '../../support/test-io.js';
import { startMs, steadyPace } from '../support.js';

/** A sandbox that asks for a login, at 60 times the speed, and a home that leads to it. */
async function start(user: string, tenant = '') {
  const [world, clock, certificates] = [
    makeWorld(4, steadyPace),
    steppedClock(startMs),
    await makeCertificates(['127.0.0.1']),
  ];
  const realm = makeRealm(world, 'secret');
  const sandbox = await startSandbox({ world, port: 0, speed: 60, clock, certificates, realm });
  onTestFinished(() => sandbox.close());
  const home = await makeHome({ [shared.active]: 'default', 'ca.pem': certificates.authority });
  const cacert = join(home.path, 'ca.pem');
  const core = `[core]\nhostname = "${sandbox.url}"\ncacert = "${cacert}"\ntenant = "${tenant}"\n`;
  await home.write(shared.default, `${core}\n[auth.login]\nusername = "${user}"\n`);
  const bos = async (line: string, options: TestIoOptions = {}) => {
    const io = home.io({ clock, ...options });
    const status = await run(line.split(' '), io);
    return { status, stdout: io.stdout.text, stderr: io.stderr.text.replaceAll(sandbox.url, 'https://sandbox') };
  };
  return { bos, clock, home };
}

const list = 'v2 components list --query length(@) --format json';

describe('a login to the sandbox', () => {
  test('is asked for, opens the door, is renewed when it is over, and ends when it was not renewed in time', async () => {
    const { bos, clock } = await start('admin');
    expect(await bos(list)).toMatchObject({ status: 4, stdout: '' });

    expect(await bos('auth login --password wrong')).toMatchObject({
      status: 4,
      stderr: expect.stringContaining(
        'error: The user name admin or the password was refused: Invalid user credentials.',
      ) as string,
    });
    expect(await bos('auth login --password admin')).toMatchObject({ status: 0 });
    expect(await bos(list)).toEqual({ status: 0, stdout: '4\n', stderr: '' });

    // The sandbox is hours ahead by now, and the login still holds: it ends by the clock of whoever is logged in.
    await clock.sleep(4 * 60_000);
    expect(await bos(list)).toMatchObject({ status: 0 });
    for (const minutes of [20, 29]) {
      await clock.sleep(minutes * 60_000);
      expect(await bos(list), 'it is renewed').toEqual({ status: 0, stdout: '4\n', stderr: '' });
    }
    await clock.sleep(31 * 60_000);
    expect(await bos(list)).toMatchObject({
      status: 4,
      stderr: expect.stringContaining('Your login has expired.') as string,
    });
  });

  test('of an administrator of a tenant opens that tenant', async () => {
    const { bos } = await start('vcluster-blue-admin', 'vcluster-blue');
    expect(await bos('auth login --password vcluster-blue-admin')).toMatchObject({ status: 0 });
    expect(await bos('v2 healthz list')).toMatchObject({ status: 0 });
    expect(await bos('v2 options update --polling-frequency 5')).toMatchObject({ status: 4 });
  });

  test('of an administrator of a tenant opens no other', async () => {
    const { bos } = await start('vcluster-blue-admin', 'vcluster-red');
    expect(await bos('auth login --password vcluster-blue-admin')).toMatchObject({ status: 0 });
    const { status, stderr } = await bos('v2 healthz list');
    expect(status).toBe(4);
    expect(stderr).toContain('403');
  });
});

describe('a login of a machine to the sandbox', () => {
  const id = 'admin-client';
  const good = { status: 0, stdout: '4\n', stderr: '' };

  test('is by a client and its secret; it is renewed from the file with the secret, also when that has changed', async () => {
    const { bos, clock, home } = await start('');
    await home.write('secret', 'admin-client-secret\n');
    const login = await bos(`auth login --client-id ${id} --client-secret-file secret --format json`);
    expect(login).toMatchObject({ status: 0, stderr: '' });
    expect(login.stdout).toContain('"username": "service-account-admin-client"');
    expect(login.stdout).toContain('"state": "valid"');
    expect(await bos(list)).toEqual(good);

    await clock.sleep(3_600_000);
    expect((await bos('auth status --query state --format json')).stdout).toBe('"to be renewed"\n');
    expect(await bos(list)).toEqual(good);

    await clock.sleep(3_600_000);
    await home.write('secret', 'another\n');
    expect(await bos(list)).toMatchObject({ status: 4 });
  });

  test('needs no login at all with a client in the environment; a token is kept as long as it holds', async () => {
    const { bos, clock, home } = await start('');
    await home.write('secret', 'admin-client-secret\n');
    for (const env of [
      { CRAY_CLIENT_ID: id, CRAY_CLIENT_SECRET: 'admin-client-secret' },
      { CRAY_CLIENT_ID: id, CRAY_CLIENT_SECRET_FILE: 'secret' },
    ]) {
      expect(await bos(list, { env })).toEqual(good);
      expect((await bos(`${list} -v`, { env })).stderr).not.toContain('openid-connect');
      await clock.sleep(3_600_000);
      expect((await bos(`${list} -v`, { env })).stderr).toContain('openid-connect/token: 200');
      await clock.sleep(3_600_000);
    }
  });

  test('with a wrong secret is refused, and the secret is not shown', async () => {
    const { bos } = await start('');
    const env = { CRAY_CLIENT_ID: id, CRAY_CLIENT_SECRET: 'canary' };
    expect(await bos(`${list} -vvv`, { env })).toMatchObject({ status: 4, stdout: '' });
    const { stderr } = await bos('v2 healthz list', { env });
    expect(stderr).toBe(
      'error: The client admin-client or its secret was refused: Invalid client or Invalid client credentials.\n' +
        '  Ask the administrators of Keycloak for its secret, and whether it has a service account.\n',
    );
    expect((await bos(`${list} -vvv`, { env })).stderr).not.toContain('canary');
  });

  test('is by a token in the environment or on standard input', async () => {
    const { bos, home } = await start('');
    await bos('auth login --username admin --password-stdin', { stdin: 'admin\n' });
    const stored = (await home.read(shared.token(await tokenFileOf(home)))) ?? '';
    const token = (JSON.parse(stored) as { access_token: string }).access_token;
    await bos('auth logout');
    expect(await bos(list)).toMatchObject({ status: 4 });
    expect(await bos(list, { env: { CRAY_TOKEN: token } })).toEqual(good);
    expect(await bos(`${list} --token -`, { stdin: `${token}\n` })).toEqual(good);
    const status = await bos('auth status --query [username,state,from] --format json', { env: { CRAY_TOKEN: token } });
    expect(status.stdout).toBe('[\n  "admin",\n  "valid",\n  "CRAY_TOKEN"\n]\n');
  });

  test('by --password-stdin says nothing; --password warns', async () => {
    const { bos } = await start('admin');
    expect(await bos('auth login --password-stdin', { stdin: 'admin\n' })).toMatchObject({ status: 0, stderr: '' });
    expect((await bos('auth login --password admin')).stderr).toBe(
      'warning: Other users can read --password in the process list: use --password-stdin.\n',
    );
    const env = { CRAY_AUTH_LOGIN_PASSWORD: 'admin' };
    expect(await bos('auth login', { env })).toMatchObject({ status: 0, stderr: '' });
  });
});

/** The name of the one token file of a home. */
async function tokenFileOf({ path }: Home): Promise<string> {
  const names = (await readdir(join(path, '.config/cray/tokens'))).filter((name) => !name.startsWith('.'));
  expect(names).toHaveLength(1);
  return names[0] ?? '';
}
