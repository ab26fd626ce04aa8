import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFileKeeper } from '../../src/util/kept-file.js';
import { makeHome } from '../support/home.js';

describe('a file that is kept', () => {
  test('is written again and again, and made again where it was taken away', async () => {
    const path = join((await makeHome()).path, 'file');
    const keep = makeFileKeeper(path);
    for (const text of ['one', 'two']) await keep(text);
    expect(await readFile(path, 'utf8')).toBe('two');
    await rm(path);
    await keep('three');
    expect(await readFile(path, 'utf8')).toBe('three');
  });

  test('is what was there before, at first', async () => {
    const home = await makeHome({ file: 'old' });
    await makeFileKeeper(join(home.path, 'file'))('new');
    expect(await home.read('file')).toBe('new');
  });

  test('is left as it is where somebody else has written it meanwhile', async () => {
    const path = join((await makeHome()).path, 'file');
    const keep = makeFileKeeper(path);
    await keep('mine');
    await writeFile(path, "somebody else's");
    for (const text of ['mine', 'mine again']) {
      await expect(keep(text)).rejects.toThrow(`${path} has been written by somebody else: it was not changed.`);
    }
    expect(await readFile(path, 'utf8')).toBe("somebody else's");
  });
});
