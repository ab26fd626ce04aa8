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

/** True also for what cannot be read: then nothing is known of it. */
function endsWithLine(path: string): boolean {
  try {
    if (!statSync(path).isFile()) return true;
    const file = openSync(path, constants.O_RDONLY);
    try {
      const { size } = fstatSync(file);
      const last = Buffer.alloc(1);
      return size === 0 || readSync(file, last, 0, 1, size - 1) === 0 || last.toString() === '\n';
    } finally {
      closeSync(file);
    }
  } catch {
    return true;
  }
}
