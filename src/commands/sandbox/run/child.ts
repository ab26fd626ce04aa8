import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { UsageError } from '../../../errors/input.js';
import { describeFault } from '../../../util/fault.js';
import type { Io } from '../../../util/io.js';

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
  if (program === '') throw cannotStart('An empty name', 'it is not a program');
  const onTerminal = [streams.stdin, streams.stdout, streams.stderr].some((stream) => stream.isTTY);
  const child = start(program, words, { cwd, env });
  const stopListening = onSignal((name) => {
    // On a terminal Ctrl-C reaches the whole group of processes by itself.
    if (name !== 'SIGINT' || !onTerminal) child.kill(name);
  });
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', (cause) => {
        reject(cannotStart(program, describeCause(cause, cwd), cause));
      });
      child.on('exit', (code, signal) => {
        resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
      });
    });
  } finally {
    stopListening();
  }
}

/** Some faults are told at once, others by an event. */
function start(program: string, words: readonly string[], { cwd, env }: Pick<Io, 'cwd' | 'env'>): ChildProcess {
  try {
    return spawn(program, words, { cwd, env, stdio: 'inherit' });
  } catch (cause) {
    throw cannotStart(program, describeCause(cause, cwd), cause);
  }
}

/** The system does not tell a program that is not there from a folder to start it in that is not there. */
function describeCause(cause: unknown, cwd: string): string {
  return describeFault(cause, {
    ENOENT: existsSync(cwd) ? 'there is no such program' : `the folder ${cwd} is gone`,
    E2BIG: 'its arguments are too long',
  });
}

function cannotStart(program: string, reason: string, cause?: unknown): UsageError {
  return new UsageError(`${program} cannot be run: ${reason}.`, {
    cause,
    hint: 'Give a program and its arguments: `bos sandbox run -- ./boot.sh compute`.',
  });
}
