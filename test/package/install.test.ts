import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, readdirSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeHome, type Home } from '../support/home.js';

/** An unpacked archive whose program is a text. */
async function unpack(): Promise<
  Home & { install: (...words: string[]) => { status: number | null; stderr: string } }
> {
  const home = await makeHome({
    'package/tree/bin/bos': 'program',
    'package/tree/share/doc/bos/LICENSE': 'licence',
    'opt/.keep': '',
  });
  chmodSync(join(home.path, 'package/tree/bin/bos'), 0o700);
  await symlink('bos', join(home.path, 'package/tree/bin/cray'));
  copyFileSync('scripts/package/install.sh', join(home.path, 'package/install.sh'));
  const sum = createHash('sha256').update('program').digest('hex');
  await home.write('package/SHA256SUMS', `${sum}  tree/bin/bos\n`);
  return {
    ...home,
    install(...words) {
      // From another folder, under a name with a space that is relative to it, by somebody who keeps files private.
      const script = ['-c', 'umask 077; exec ../package/install.sh "$@"', 'sh', ...words];
      const env = { PATH: process.env.PATH, PREFIX: 'my programs', CDPATH: home.path };
      const { status, stderr } = spawnSync('sh', script, { cwd: join(home.path, 'opt'), env, encoding: 'utf8' });
      return { status, stderr };
    },
  };
}

describe('the install script', () => {
  test('puts everything under PREFIX, also a second time', async () => {
    const home = await unpack();
    expect(home.install()).toEqual({ status: 0, stderr: '' });
    expect(home.install()).toEqual({ status: 0, stderr: '' });
    expect(await home.read('opt/my programs/bin/cray')).toBe('program');
    expect(await home.read('opt/my programs/share/doc/bos/LICENSE')).toBe('licence');
    expect(readdirSync(join(home.path, 'opt/my programs/bin'))).toEqual(['bos', 'cray']);
  });

  test('lets everybody run and read it, whatever the umask', async () => {
    const home = await unpack();
    home.install();
    const modes = ['bin', 'bin/bos', 'share/doc/bos', 'share/doc/bos/LICENSE'].map((name) =>
      home.mode(`opt/my programs/${name}`),
    );
    expect(await Promise.all(modes)).toEqual(['755', '755', '755', '644']);
  });

  test('takes away what it has installed, and nothing else', async () => {
    const home = await unpack();
    await home.write('opt/my programs/share/doc/bos/notes', 'ours');
    home.install();
    expect(home.install('--remove')).toEqual({ status: 0, stderr: '' });
    expect(readdirSync(join(home.path, 'opt/my programs/bin'))).toEqual([]);
    expect(readdirSync(join(home.path, 'opt/my programs/share/doc/bos'))).toEqual(['notes']);
  });

  test('knows no other option', async () => {
    const home = await unpack();
    expect(home.install('--help')).toEqual({ status: 2, stderr: expect.stringContaining('[--remove]') as string });
    expect(await home.read('opt/my programs/bin/bos')).toBeUndefined();
  });

  test('puts nothing into a folder that has the name of a file', async () => {
    const home = await unpack();
    await home.write('opt/my programs/bin/bos/inside', 'a folder');
    expect(home.install().status).toBe(1);
    expect(readdirSync(join(home.path, 'opt/my programs/bin'))).toEqual(['bos']);
    expect(readdirSync(join(home.path, 'opt/my programs/bin/bos'))).toEqual(['inside']);
  });

  test('leaves another program of the name cray alone, and says so', async () => {
    const home = await unpack();
    await home.write('opt/my programs/bin/cray', 'the one of the system');
    const { status, stderr } = home.install();
    expect([status, stderr]).toEqual([0, expect.stringContaining('bin/cray stays as it is')]);
    expect(await home.read('opt/my programs/bin/cray')).toBe('the one of the system');
    expect(home.install('--remove').stderr).toContain('bin/cray stays as it is');
    expect(await home.read('opt/my programs/bin/cray')).toBe('the one of the system');
    home.install();
    expect(await home.read('opt/my programs/bin/bos')).toBe('program');
  });

  test('installs nothing where a file is damaged', async () => {
    const home = await unpack();
    await home.write('package/tree/bin/bos', 'damaged');
    expect(home.install().status).toBe(1);
    expect(await home.read('opt/my programs/bin/bos')).toBeUndefined();
  });
});
