import { link, lstat, open, readFile, rename, rm, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FileError } from '../errors/input.js';
import type { Io } from './io.js';
import { describeFault, faultCode } from './fault.js';
import { describeOwner, findEnded } from './lock-owner.js';
import { makeUniqueName } from './unique-name.js';

const pollMs = 50;
/** Who has waited for `silenceMs` looks more rarely: hundreds that look so often would keep the holder from its work. */
const slowPollMs = 500;
/** The holder of a lock shows that it lives so often. */
const beatMs = 1000;
/** A lock that shows no life for so long is left over from a process that died, of which nothing else is known. */
const staleMs = 10_000;
/** Who waits longer is told. */
const silenceMs = 1000;

/** What a lock needs of the world; `announce` is told, once, of a wait that takes a while. */
export interface LockWorld extends Pick<Io, 'clock' | 'signal'> {
  readonly announce?: ((text: string) => Promise<void>) | undefined;
}

/**
 * Runs `work` while no other process runs work under the lock of the same file. The lock is a file beside it, made by
 * the first who comes; the others wait. Life is judged by changes of the lock's time as the waiting process sees them,
 * so that neither process numbers nor the clocks of two machines on one network file system have to agree; of a process on
 * this machine it is known at once when it has died.
 * Throws FileError when the folder is not there or cannot be written, and whatever `work` throws.
 */
export async function withLock<T>(io: LockWorld, path: string, work: () => Promise<T>): Promise<T> {
  const lock = lockPath(path);
  const owner = await describeOwner();
  await acquire(io, path, owner);
  const beat = setInterval(() => {
    const now = new Date();
    utimes(lock, now, now).catch(() => undefined);
  }, beatMs);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    // The work was done, or its error counts: a lock that cannot be removed holds the next one up, and no more.
    if ((await readOwner(lock)) === owner) await rm(lock, { force: true }).catch(() => undefined);
  }
}

/** The lock of a file: hidden, in the same folder. */
export function lockPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.lock`);
}

async function acquire(io: LockWorld, path: string, owner: string): Promise<void> {
  const lock = lockPath(path);
  const startMs = io.clock.now();
  let { announce } = io;
  let seen: { life: string; sinceMs: number } | undefined;
  while (!(await create(lock, owner))) {
    io.signal.throwIfAborted();
    if (io.clock.now() - startMs >= silenceMs) {
      await announce?.(`Another process is changing ${path}: waiting for it (${lock}).`);
      announce = undefined;
    }
    const life = await readLife(lock);
    // It was removed just now: the next attempt may have it.
    if (life === undefined) continue;
    const nowMs = io.clock.now();
    if (seen?.life !== life) seen = { life, sinceMs: nowMs };
    const holder = await readOwner(lock);
    if (nowMs - seen.sinceMs >= staleMs) await removeStale(lock, holder);
    else if (holder === undefined || !(await removeEnded(lock, holder)))
      await io.clock.sleep(nowMs - startMs < silenceMs ? pollMs : slowPollMs, io.signal);
  }
}

/** False when the lock already exists. */
async function create(lock: string, owner: string): Promise<boolean> {
  try {
    const file = await open(lock, 'wx', 0o600);
    try {
      await file.writeFile(owner).finally(() => file.close());
    } catch (error) {
      // An empty lock would keep others waiting.
      await rm(lock, { force: true });
      throw error;
    }
    return true;
  } catch (cause) {
    if (faultCode(cause) === 'EEXIST') return false;
    throw new FileError(`${lock} cannot be written: ${describeFault(cause)}.`, { cause });
  }
}

/** Changes whenever the holder shows that it lives, or another holder comes. */
async function readLife(lock: string): Promise<string | undefined> {
  const found = await lstat(lock).catch(() => undefined);
  if (found && !found.isFile())
    throw new FileError(`${lock} is in the way of a lock: it is not a plain file.`, { hint: 'Move it away.' });
  return found && `${found.ino} ${found.mtimeMs}`;
}

async function readOwner(lock: string): Promise<string | undefined> {
  return readFile(lock, 'utf8').catch(() => undefined);
}

/**
 * Removes the lock of a process that is known to have ended. Of several that find it so, one does: the next lock is never
 * taken for the old one. False when the holder may live, or another is at it.
 */
async function removeEnded(lock: string, holder: string): Promise<boolean> {
  const id = await findEnded(holder);
  if (id === undefined) return false;
  const guard = `${lock}.${id}`;
  if (!(await create(guard, ''))) return false;
  try {
    if ((await readOwner(lock)) === holder) await rm(lock, { force: true });
    return true;
  } finally {
    await rm(guard, { force: true });
  }
}

/** Two processes may find the same lock stale: it is first moved aside, and put back if it was another's new one. */
async function removeStale(lock: string, owner: string | undefined): Promise<void> {
  const aside = `${lock}.${await makeUniqueName()}`;
  try {
    await rename(lock, aside);
  } catch {
    return;
  }
  if ((await readOwner(aside)) !== owner) await link(aside, lock).catch(() => undefined);
  await rm(aside, { force: true });
}
