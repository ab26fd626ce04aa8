import { once } from 'node:events';
import { homedir } from 'node:os';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ClosedPipeError, type Io, type Output } from './io.js';

/** The process as an Io. This file and bin/ alone touch `process`. */
export function systemIo(): Io {
  const abort = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) listenTo(name, abort);
  return {
    name: basename(process.argv[1] ?? 'bos').replace(/\.js$/, ''),
    env: process.env,
    cwd: process.cwd(),
    home: process.env.HOME ?? homedir(),
    // A getter, since opening standard input costs time and can hold the process open.
    get stdin() {
      return process.stdin;
    },
    stdout: streamOutput(process.stdout),
    stderr: streamOutput(process.stderr),
    clock: {
      now: () => Date.now(),
      sleep: (milliseconds, signal) => delay(milliseconds, undefined, { signal }),
    },
    signal: abort.signal,
  };
}

/** A signal that was sent to a whole group can come twice; a person who sends it again means it. */
const patienceMs = 500;

/** The first signal asks for an end; one that comes a while after it ends the process at once. */
function listenTo(name: NodeJS.Signals, abort: AbortController): void {
  let firstMs: number | undefined;
  const listener = (): void => {
    firstMs ??= Date.now();
    abort.abort(name);
    if (Date.now() - firstMs < patienceMs) return;
    process.off(name, listener);
    process.kill(process.pid, name);
  };
  process.on(name, listener);
}

function streamOutput(stream: NodeJS.WriteStream): Output {
  let closed = false;
  stream.on('error', () => {
    closed = true;
  });
  const requireReader = (): void => {
    if (closed) throw new ClosedPipeError();
  };
  return {
    async write(text) {
      requireReader();
      if (text.length === 0) return;
      if (!stream.write(text)) await once(stream, 'drain').catch(() => undefined);
      requireReader();
    },
    get isTTY() {
      return stream.isTTY;
    },
    get columns() {
      return stream.isTTY ? stream.columns : 80;
    },
  };
}
