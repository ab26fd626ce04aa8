import { closeSync, constants, fstatSync, openSync, readSync, statSync, writeSync } from 'node:fs';

const { O_APPEND, O_CREAT, O_NOCTTY, O_NONBLOCK, O_WRONLY } = constants;

/**
 * Appends lines to a file, which is made with mode 0600 when it is not there. They go out in one write at its end, so that those of two
 * processes do not mix; behind the rest of a line that was cut off they begin a line of their own. A pipe that nobody
 * reads is an error, not a wait. Throws what the file system throws.
 */
export function appendWhole(path: string, lines: string): void {
  const bytes = Buffer.from(endsWithLine(path) ? lines : `\n${lines}`);
  const file = openSync(path, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK | O_NOCTTY, 0o600);
  try {
    // A second write tells why the first was short.
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
  } finally {
    closeSync(file);
  }
}

/** A line that another process is writing can be seen half: one that was cut off is still the same after so long. */
const settleMs = 50;

/** True also for what cannot be read: then nothing is known of it. */
function endsWithLine(path: string): boolean {
  try {
    if (!statSync(path).isFile()) return true;
    const file = openSync(path, constants.O_RDONLY);
    try {
      let { size, isEnded } = readEnd(file);
      for (let before = -1; !isEnded && size !== before;) {
        before = size;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, settleMs);
        ({ size, isEnded } = readEnd(file));
      }
      return isEnded;
    } finally {
      closeSync(file);
    }
  } catch {
    return true;
  }
}

/** How long a file is, and whether it is empty or ends with the end of a line. */
function readEnd(file: number): { size: number; isEnded: boolean } {
  const { size } = fstatSync(file);
  const last = Buffer.alloc(1);
  return { size, isEnded: size === 0 || readSync(file, last, 0, 1, size - 1) === 0 || last.toString() === '\n' };
}
