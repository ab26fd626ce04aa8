import { readFile, readlink, stat } from 'node:fs/promises';
import { faultCode } from './fault.js';
import { makeUniqueName } from './unique-name.js';

/**
 * The text of a lock: a name that no other has and, where the system tells them (Linux), the start of the machine, the
 * space of process numbers in it, and the number of this process there.
 */
export async function describeOwner(): Promise<string> {
  const name = await makeUniqueName();
  const place = await findPlace();
  return place === undefined ? name : `${name} ${place} ${await readlink('/proc/self').catch(() => '')}`;
}

/**
 * The name in such a text when the process that wrote it is known to have ended. That is known of a process in the same space of
 * numbers alone: of another machine's, another container's, and of a text of another program nothing is known.
 */
export async function findEnded(owner: string): Promise<string | undefined> {
  const [, name, place, number] = /^([\w-]+) (\S+ \S+) ([0-9]+)$/.exec(owner) ?? [];
  if (name === undefined || number === undefined || place !== (await findPlace())) return undefined;
  const fault = await stat(`/proc/${number}`).then(() => undefined, faultCode);
  return fault === 'ENOENT' ? name : undefined;
}

async function findPlace(): Promise<string | undefined> {
  try {
    const start = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${start.trim()} ${await readlink('/proc/self/ns/pid')}`;
  } catch {
    return undefined;
  }
}
