import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../src/util/io.js';

/** A clock that stands still but for `sleep`, which steps it and ends at once. */
export function steppedClock(startMs = 1_700_000_000_000): Clock & { readonly slept: readonly number[] } {
  let nowMs = startMs;
  const slept: number[] = [];
  return {
    slept,
    now: () => nowMs,
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted();
      slept.push(milliseconds);
      nowMs += milliseconds;
      await turn();
    },
  };
}
