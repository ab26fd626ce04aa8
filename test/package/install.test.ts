import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeHome, type Home } from '../support/home.js';

/** An unpacked archive whose program is a text. */
async function unpack(): Promise<Home & { install: () => { status: number | null; stderr: string } }> {
  const home = await makeHome({ 'package/tree/bin/bos': 'program', 'package/tree/share/doc/bos/LICENSE': 'licence' });
  await symlink('bos', join(home.path, 'package/tree/bin/cray'));
  copyFileSync('scripts/package/install.sh', join(home.path, 'package/install.sh'));
  const sum = createHash('sha256').update('program').digest('hex');
  await home.write('package/SHA256SUMS', `${sum}  tree/bin/bos\n`);
  return {
    ...home,
    install() {
      const env = { PATH: process.env.PATH, PREFIX: join(home.path, 'opt', 'bos') };
      const { status, stderr } = spawnSync(join(home.path, 'package/install.sh'), { env, encoding: 'utf8' });
      return { status, stderr };
    },
  };
}

describe('the install script', () => {
  test('puts everything under PREFIX, also a second time', async () => {
    const home = await unpack();
    expect(home.install()).toEqual({ status: 0, stderr: '' });
    expect(home.install()).toEqual({ status: 0, stderr: '' });
    expect(await home.read('opt/bos/bin/cray')).toBe('program');
    expect(await home.read('opt/bos/share/doc/bos/LICENSE')).toBe('licence');
  });

  test('leaves another program of the name cray alone, and says so', async () => {
    const home = await unpack();
    await home.write('opt/bos/bin/cray', 'the one of the system');
    const { status, stderr } = home.install();
    expect([status, stderr]).toEqual([0, expect.stringContaining('bin/cray stays as it is')]);
    expect(await home.read('opt/bos/bin/cray')).toBe('the one of the system');
    expect(await home.read('opt/bos/bin/bos')).toBe('program');
  });

  test('installs nothing where a file is damaged', async () => {
    const home = await unpack();
    await home.write('package/tree/bin/bos', 'damaged');
    expect(home.install().status).toBe(1);
    expect(await home.read('opt/bos/bin/bos')).toBeUndefined();
  });
});
