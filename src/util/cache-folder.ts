import { isAbsolute, join } from 'node:path';
import type { Io } from './io.js';

/** Where this user's files are that can be made again: `~/.cache/bos`, or in XDG_CACHE_HOME. */
export function locateCache(io: Pick<Io, 'env' | 'home'>): string {
  // A relative folder is to be ignored (XDG Base Directory Specification).
  const named = io.env.XDG_CACHE_HOME ?? '';
  return join(isAbsolute(named) ? named : join(io.home, '.cache'), 'bos');
}
