import type { Clock } from '../../src/util/io.js';

/** A world in which Ctrl-C is pressed when so much time has passed on its clock, which steps in what it is made from. */
export function interruptAfter(patienceMs: number, clock: Clock): { clock: Clock; signal: AbortSignal } {
  const abort = new AbortController();
  const endMs = clock.now() + patienceMs;
  return {
    signal: abort.signal,
    clock: {
      now: () => clock.now(),
      async sleep(milliseconds, signal) {
        await clock.sleep(Math.min(milliseconds, endMs - clock.now()), signal);
        if (clock.now() < endMs) return;
        abort.abort('SIGINT');
        signal?.throwIfAborted();
      },
    },
  };
}
