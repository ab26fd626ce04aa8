import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { UsageError } from '../errors/input.js';
import { describeFault } from './fault.js';
import type { Io } from './io.js';

/**
 * Runs a program on the streams of this one and waits for it: its status, or 128 and the number of the signal that ended it. Ctrl-C
 * belongs to the program while it runs. `hint` is what to do when it cannot be started: then UsageError is thrown.
 */
export async function runProgram(
  [program = '', ...words]: readonly string[],
  { cwd, env, onSignal }: Pick<Io, 'cwd' | 'env' | 'onSignal'>,
  hint: string,
): Promise<number> {
  const stopListening = onSignal(() => undefined, { owns: true });
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn(program, words, { cwd, env, stdio: 'inherit' });
      child.on('error', (cause) => {
        const reason = describeFault(cause, { ENOENT: 'there is no such program' });
        reject(new UsageError(`${program} cannot be run: ${reason}.`, { hint, cause }));
      });
      child.on('exit', (code, signal) => {
        resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
      });
    });
  } finally {
    stopListening();
  }
}
