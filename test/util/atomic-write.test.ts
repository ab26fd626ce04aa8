import { execFileSync, spawn } from 'node:child_process';
import { chmod, lstat, readdir, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { FileError } from '../../src/errors/input.js';
import { writeFileAtomically, writeSharedFile } from '../../src/util/atomic-write.js';
import { makeHome } from '../support/home.js';

test('a new file and its folders are for the owner alone', async () => {
  const home = await makeHome();
  await writeFileAtomically(join(home.path, 'a/b/file'), 'text');
  expect(await home.read('a/b/file')).toBe('text');
  expect([await home.mode('a'), await home.mode('a/b'), await home.mode('a/b/file')]).toEqual(['700', '700', '600']);
});

test('an open mode of an old file is narrowed', async () => {
  const home = await makeHome({ file: 'old' });
  await chmod(join(home.path, 'file'), 0o644);
  await writeFileAtomically(join(home.path, 'file'), 'new');
  expect([await home.read('file'), await home.mode('file')]).toEqual(['new', '600']);
});

test('nothing but the file is left in the folder', async () => {
  const home = await makeHome({ file: 'old' });
  await writeFileAtomically(join(home.path, 'file'), 'new');
  expect(await readdir(home.path)).toEqual(['file']);
});

test('when the last step fails, the old content stays and no temporary file is left', async () => {
  const home = await makeHome({ 'target/kept': 'old' });
  const write = writeFileAtomically(join(home.path, 'target'), 'new');
  await expect(write).rejects.toThrow(FileError);
  await expect(write).rejects.toThrow(`${join(home.path, 'target')} cannot be written: it is a folder.`);
  expect(await home.read('target/kept')).toBe('old');
  expect(await readdir(home.path)).toEqual(['target']);
});

test('a symbolic link stays a link', async () => {
  const home = await makeHome({ 'real/file': 'old' });
  await symlink(join(home.path, 'real/file'), join(home.path, 'link'));
  await writeFileAtomically(join(home.path, 'link'), 'new');
  expect((await lstat(join(home.path, 'link'))).isSymbolicLink()).toBe(true);
  expect(await home.read('real/file')).toBe('new');
});

test('a path through a file is an error that says so', async () => {
  const home = await makeHome({ file: 'x' });
  await expect(writeFileAtomically(join(home.path, 'file/inner'), 'y')).rejects.toThrow(
    'file/inner cannot be written: a file is in its way.',
  );
});

test('a link to a file that is not there yet stays a link', async () => {
  const home = await makeHome();
  await symlink('real/file', join(home.path, 'link'));
  await writeFileAtomically(join(home.path, 'link'), 'new');
  expect((await lstat(join(home.path, 'link'))).isSymbolicLink()).toBe(true);
  expect(await home.read('real/file')).toBe('new');
});

test('a device is written into and not replaced', async () => {
  const home = await makeHome();
  await symlink('/dev/full', join(home.path, 'link'));
  await expect(writeSharedFile(join(home.path, 'link'), 'new')).rejects.toThrow(
    `${join(home.path, 'link')} cannot be written: the disk is full.`,
  );
  await symlink('/dev/null', join(home.path, 'nothing'));
  await writeSharedFile(join(home.path, 'nothing'), 'new');
  expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
});

test('a pipe is written into when somebody reads it, and is an error when nobody does', async () => {
  const home = await makeHome();
  const pipe = join(home.path, 'pipe');
  execFileSync('mkfifo', [pipe]);
  await expect(writeSharedFile(pipe, 'new')).rejects.toThrow(
    `${pipe} cannot be written: it is a pipe that nobody reads.`,
  );
  const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'inherit'] });
  const read = text(reader.stdout);
  while (
    await writeSharedFile(pipe, 'new').then(
      () => false,
      () => true,
    )
  );
  expect(await read).toBe('new');
});
