import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFileAtomically } from '../../src/util/atomic-write.js';
import { makeFolder } from '../../src/util/make-folder.js';
import { makeHome } from '../support/home.js';

test('a folder is made with those above it, for the owner alone', async () => {
  const home = await makeHome();
  await makeFolder(join(home.path, 'a/b'));
  await makeFolder(join(home.path, 'a/b'));
  expect([await home.mode('a'), await home.mode('a/b')]).toEqual(['700', '700']);
});

test.runIf(process.platform === 'linux')('what cannot be made below /proc is an error, and no loop', async () => {
  await expect(makeFolder('/proc/none/deeper')).rejects.toThrow('ENOENT');
  await expect(writeFileAtomically('/proc/none/deeper/file', 'x')).rejects.toThrow(
    '/proc/none/deeper/file cannot be written: there is no such file or folder.',
  );
});
