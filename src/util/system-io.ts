import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { FileError } from '../errors/input.js';
import { describeFault, faultCode } from './fault.js';
import { ClosedPipeError, type Io, type Output } from './io.js';

const signalNames = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The process as an Io. This file and bin/ alone touch `process`. */
export function systemIo(): Io {
  const abort = new AbortController();
  const owners = new Set<unknown>();
  for (const name of signalNames) listenTo(name, abort, owners);
  return {
    name: basename(process.argv[1] ?? 'bos').replace(/\.js$/, ''),
    env: process.env,
    cwd: findWorkingFolder(),
    home: (process.env.HOME ?? findHome()) || '/',
    // A getter, since opening standard input costs time and can hold the process open.
    get stdin() {
      return process.stdin;
    },
    stdout: streamOutput(() => process.stdout),
    stderr: streamOutput(() => process.stderr),
    clock: {
      now: () => Date.now(),
      sleep: (milliseconds, signal) => delay(milliseconds, undefined, { signal }),
    },
    timeLimit: (milliseconds) => AbortSignal.timeout(milliseconds),
    signal: abort.signal,
    onSignal(listener, { owns = false } = {}) {
      if (owns) owners.add(listener);
      for (const name of signalNames) process.on(name, listener);
      return () => {
        owners.delete(listener);
        for (const name of signalNames) process.off(name, listener);
      };
    },
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

/** A signal that was sent to a whole group can come twice; a person who sends it again means it. */
const patienceMs = 500;

/**
 * The first signal asks for an end; one that comes a while after it ends the process at once, unless others
 * listen. None asks for anything while somebody owns them.
 */
function listenTo(name: NodeJS.Signals, abort: AbortController, owners: ReadonlySet<unknown>): void {
  let firstMs: number | undefined;
  const listener = (): void => {
    if (owners.size > 0) return;
    firstMs ??= Date.now();
    abort.abort(name);
    if (Date.now() - firstMs < patienceMs || process.listenerCount(name) > 1) return;
    process.off(name, listener);
    process.kill(process.pid, name);
  };
  process.on(name, listener);
}

/** The stream is opened when it is wanted: that takes milliseconds, and few commands write to both. */
function streamOutput(open: () => NodeJS.WriteStream): Output {
  let opened: NodeJS.WriteStream | undefined;
  // The callback of a write reports its error; an error event that nobody listens to would end the process.
  const stream = (): NodeJS.WriteStream => (opened ??= open().on('error', () => undefined));
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream().write(text, (error) => {
          if (error) reject(explainWriteError(error));
          else resolve();
        });
      }),
    get isTTY() {
      return stream().isTTY;
    },
    get columns() {
      return stream().isTTY ? stream().columns : 80;
    },
    get rows() {
      return stream().isTTY ? stream().rows : 24;
    },
  };
}

const readerGone = ['EPIPE', 'ERR_STREAM_DESTROYED', 'ECONNRESET'];

/** A reader that has closed its end is no fault; a full disk is one. */
function explainWriteError(error: Error): Error {
  if (readerGone.includes(faultCode(error))) return new ClosedPipeError();
  return new FileError(`The output cannot be written: ${describeFault(error)}.`, { cause: error });
}
