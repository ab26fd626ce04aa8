import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { UsageError } from '../../errors/usage-error.js';
import { describeFault, faultCode } from '../../util/fault.js';
import type { Io } from '../../util/io.js';

type Surroundings = Pick<Io, 'cwd' | 'stdin' | 'stdout' | 'stderr' | 'onSignal'>;

/**
 * Runs a program on this one's own streams and passes signals on to it -> its exit status; 128 and the number of the
 * signal that ended it. Throws UsageError where it cannot be started.
 */
export async function runChild(
  [program = '', ...words]: readonly string[],
  env: Io['env'],
  { cwd, onSignal, ...streams }: Surroundings,
): Promise<number> {
  if (program === '') throw cannotStart('An empty name', new Error('it names no program'));
  const onTerminal = [streams.stdin, streams.stdout, streams.stderr].some((stream) => stream.isTTY);
  const child = spawn(program, words, { cwd, env, stdio: 'inherit' });
  const stopListening = onSignal((name) => {
    // On a terminal Ctrl-C reaches the whole group of processes by itself.
    if (name !== 'SIGINT' || !onTerminal) child.kill(name);
  });
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', (cause) => {
        reject(cannotStart(program, cause));
      });
      child.on('exit', (code, signal) => {
        resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
      });
    });
  } finally {
    stopListening();
  }
}

function cannotStart(program: string, cause: Error): UsageError {
  const reason = faultCode(cause) === 'ENOENT' ? 'there is no such program' : describeFault(cause);
  return new UsageError(`${program} cannot be run: ${reason}.`, {
    cause,
    hint: 'Name a program and its arguments: `bos sandbox run -- ./boot.sh compute`.',
  });
}
