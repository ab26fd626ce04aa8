import { mkdir, open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FileError } from '../errors/input.js';
import { describeFault } from './fault.js';
import { makeUniqueName } from './unique-name.js';

/**
 * Writes a file that only its owner may read (mode 0600), whole or not at all: the text goes to a temporary file in the
 * same folder, down to the disk, and then takes the file's name in one step. Missing folders are made (0700). A
 * symbolic link stays, and the file it points to is replaced. Throws FileError, and then the old file is as it was.
 */
export async function writeFileAtomically(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await replaceFile(await realpath(path).catch(() => path), text);
  } catch (cause) {
    throw new FileError(`${path} cannot be written: ${describeFault(cause)}.`, { cause });
  }
}

async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${await makeUniqueName()}`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
