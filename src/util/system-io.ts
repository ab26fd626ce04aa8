import { basename, isAbsolute } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { becomeProgram } from './become-program.js';
import type { Caller, Io } from './io.js';
import { openOutput } from './process-output.js';
import { listenToSignals } from './process-signals.js';
import { createSecrets } from './secrets.js';
import { makeRequestId, makeUniqueName } from './unique-name.js';

/** The process as an Io. */
export function systemIo(): Io {
  return {
    name: basename(process.argv[1] ?? 'bos').replace(/\.js$/, ''),
    env: process.env,
    cwd: findWorkingFolder(),
    home: (process.env.HOME ?? findHome()) || '/',
    // A getter, since opening standard input costs time and can hold the process open.
    get stdin() {
      return process.stdin;
    },
    stdout: openOutput(1, () => process.stdout, process.env),
    stderr: openOutput(2, () => process.stderr, process.env),
    secrets: createSecrets(),
    clock: {
      now: () => Date.now(),
      sleep: (milliseconds, signal) => delay(milliseconds, undefined, { signal }),
    },
    makeUniqueName,
    makeRequestId,
    findCaller,
    startPager: async (words, place) => (await import('./pager-program.js')).startPager(words, place),
    timeLimit: (milliseconds) => AbortSignal.timeout(milliseconds),
    ...listenToSignals(),
    // The one binary says what was typed instead of a script, which may be a bare name.
    ownFiles: [process.execPath, process.argv[1] ?? ''].filter((file) => isAbsolute(file)),
    becomeProgram,
  };
}

/** Where the folder has been removed, its last name: what is looked for there is not found. */
function findWorkingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return process.env.PWD ?? '/';
  }
}

/** The home of a user that the system knows. A container may run under a number that no user has: then nothing. */
function findHome(): string | undefined {
  try {
    return process.getBuiltinModule('node:os').homedir();
  } catch {
    return undefined;
  }
}

/** Node's `os` is slow to load: whoever asks waits for it. */
function findCaller(): Caller {
  const { hostname, userInfo } = process.getBuiltinModule('node:os');
  const host = hostname();
  try {
    return { user: userInfo().username, host };
  } catch {
    return { user: String(process.getuid?.()), host };
  }
}
