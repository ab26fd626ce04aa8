import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { faultCode } from './fault.js';

/**
 * Makes a folder for its owner alone (0700), with those above it. Node's own way never ends where a folder is there and none
 * can be made in it, as below /proc. Throws what the file system throws.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await makeOne(path)) return;
  const parent = dirname(path);
  if (parent === path) throw await failureOf(path);
  await makeFolder(parent);
  if (!(await makeOne(path))) throw await failureOf(path);
}

/** False when what it would stand in is not there. */
async function makeOne(path: string): Promise<boolean> {
  try {
    await mkdir(path, { mode: 0o700 });
    return true;
  } catch (error) {
    if (faultCode(error) === 'ENOENT') return false;
    if (faultCode(error) !== 'ENOTDIR' && (await stat(path).catch(() => undefined))?.isDirectory() === true)
      return true;
    throw error;
  }
}

async function failureOf(path: string): Promise<Error> {
  return mkdir(path).then(
    () => new Error(`${path} cannot be created.`),
    (error: unknown) => error as Error,
  );
}
