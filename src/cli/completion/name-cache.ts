import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '../../util/atomic-write.js';
import { locateCache } from '../../util/cache-folder.js';
import type { Io } from '../../util/io.js';

const freshMs = 30_000;

/** The file that keeps the names of one list: one for each server, tenant and operation. */
export function nameCachePath(io: Pick<Io, 'env' | 'home'>, key: readonly string[]): string {
  const name = createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 32);
  return join(locateCache(io), `names-${name}.json`);
}

/** Names that were kept less than 30 seconds ago; nothing where there are none, or the file is damaged. */
export async function readCachedNames(path: string, nowMs: number): Promise<readonly string[] | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  const kept = parseKept(text);
  const ageMs = nowMs - (kept?.savedAtMs ?? -Infinity);
  return ageMs >= 0 && ageMs < freshMs ? kept?.names : undefined;
}

/** Keeps names, mode 0600. Throws FileError. */
export async function cacheNames(path: string, names: readonly string[], nowMs: number): Promise<void> {
  await writeFileAtomically(path, JSON.stringify({ savedAtMs: nowMs, names }));
}

function parseKept(text: string): { savedAtMs: number; names: string[] } | undefined {
  try {
    const { savedAtMs, names } = JSON.parse(text) as Record<string, unknown>;
    if (typeof savedAtMs !== 'number' || !Array.isArray(names)) return undefined;
    return { savedAtMs, names: names.filter((name) => typeof name === 'string') };
  } catch {
    return undefined;
  }
}
