import { constants } from 'node:fs';
import { chmod, mkdir, open, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { FileError } from '../errors/input.js';
import { describeFault } from './fault.js';
import { makeFolder } from './make-folder.js';
import { makeUniqueName } from './unique-name.js';

/**
 * Writes a file that only its owner may read (mode 0600), whole or not at all: the text goes to a temporary file in the
 * same folder, down to the disk, and then takes the file's name in one step. Missing folders are made (0700). A
 * symbolic link stays, and the file it points to is replaced. Throws FileError, and then the old file is as it was.
 */
export async function writeFileAtomically(path: string, text: string): Promise<void> {
  try {
    const target = await followLink(path);
    await makeFolder(dirname(target));
    await replaceFile(target, text);
  } catch (cause) {
    throw new FileError(`${path} cannot be written: ${describeFault(cause)}.`, { cause });
  }
}

/**
 * As writeFileAtomically, for a file that others may read: one that is there keeps its permissions, and new files and folders get
 * the usual ones. What is no file, such as a device or a pipe that a link points to, is written into and not replaced.
 */
export async function writeSharedFile(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const target = await realpath(path).catch(() => path);
    const found = await stat(target).catch(() => undefined);
    if (found && !found.isFile()) {
      await writeInto(target, content);
      return;
    }
    const mode = found && found.mode & 0o777;
    await replaceFile(target, content, mode ?? 0o666);
    if (mode !== undefined) await chmod(target, mode);
  } catch (cause) {
    throw new FileError(
      `${path} cannot be written: ${describeFault(cause, { ENXIO: 'it is a pipe that nobody reads' })}.`,
      {
        cause,
      },
    );
  }
}

/** Writes into a device or a pipe. A pipe that nobody reads is an error (ENXIO), not a wait. */
async function writeInto(path: string, content: string | Uint8Array): Promise<void> {
  const reader = await open(path, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  try {
    await writeFile(path, content);
  } finally {
    await reader.close();
  }
}

/** The file that a link points to, also where there is none yet: the link stays. */
async function followLink(path: string, depth = 0): Promise<string> {
  const found = await realpath(path).catch(() => undefined);
  if (found !== undefined || depth > 40) return found ?? path;
  const target = await readlink(path).catch(() => undefined);
  return target === undefined ? path : followLink(resolve(dirname(path), target), depth + 1);
}

async function replaceFile(path: string, text: string | Uint8Array, mode = 0o600): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${await makeUniqueName()}`);
  try {
    const file = await open(temporary, 'wx', mode);
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
