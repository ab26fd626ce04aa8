import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../../../src/main.js';
import { makeCertificates } from '../../../src/sandbox/access/certificates.js';
import { makeRealm } from '../../../src/sandbox/access/realm.js';
import { startSandbox } from '../../../src/sandbox/server.js';
import { makeWorld } from '../../../src/sandbox/world.js';
import { makeHome, shared } from '../../support/home.js';
import { steppedClock } from '../../support/stepped-clock.js';
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
  const bos = async (line: string) => {
    const io = home.io({ clock });
    const status = await run(line.split(' '), io);
    return { status, stdout: io.stdout.text, stderr: io.stderr.text.replaceAll(sandbox.url, 'https://sandbox') };
  };
  return { bos, clock };
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
