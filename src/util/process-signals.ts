import { ignoresHangUp } from './hang-up.js';
import type { SignalName } from './io.js';

const signalNames = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A signal that was sent to a whole group can come twice; a person who sends it again means it. */
const patienceMs = 500;
/** Whoever has not ended by then hangs. */
const obedienceMs = 2000;

/** The signals of this process: `signal` is aborted by the first, with its name as the reason. */
interface ProcessSignals {
  readonly signal: AbortSignal;
  /** See Io. */
  onSignal(listener: (name: SignalName) => void, options?: { readonly owns?: boolean }): () => void;
}

/** Listens to the signals that ask for an end. */
export function listenToSignals(): ProcessSignals {
  const abort = new AbortController();
  const owners = new Set<unknown>();
  for (const name of signalNames) listenTo(name, abort, owners);
  return {
    signal: abort.signal,
    onSignal(listener, { owns = false } = {}) {
      const heed = (name: SignalName): void => {
        if (isMeant(name)) listener(name);
      };
      if (owns) owners.add(listener);
      for (const name of signalNames) process.on(name, heed);
      return () => {
        owners.delete(listener);
        for (const name of signalNames) process.off(name, heed);
      };
    },
  };
}

/**
 * The first signal asks for an end. The process ends at once by one that comes a while after it, and when it has not ended
 * two seconds later, unless others listen. None asks for anything while somebody owns them.
 */
function listenTo(name: SignalName, abort: AbortController, owners: ReadonlySet<unknown>): void {
  let firstMs: number | undefined;
  const isOurs = (): boolean => process.listenerCount(name) === 1;
  process.on(name, () => {
    if (owners.size > 0 || !isMeant(name)) return;
    abort.abort(name);
    if (firstMs !== undefined && Date.now() - firstMs >= patienceMs && isOurs()) endBySignal(name);
    if (firstMs !== undefined) return;
    firstMs = Date.now();
    setTimeout(() => {
      if (isOurs()) endBySignal(name);
    }, obedienceMs).unref();
  });
}

/** Under nohup a terminal that closes asks for nothing. */
function isMeant(name: SignalName): boolean {
  return name !== 'SIGHUP' || !ignoresHangUp(process);
}

/**
 * Ends this process as the signal would have ended it, so that whoever started it learns of that: a loop of a shell ends
 * with the command. Pipes are left as they were found, which Node does at every other end.
 */
export function endBySignal(name: SignalName): void {
  for (const stream of [process.stdin, process.stdout, process.stderr]) restoreBlocking(stream);
  process.removeAllListeners(name);
  process.kill(process.pid, name);
}

/** Others write to and read from the same pipes, and expect to wait there. */
function restoreBlocking(stream: object): void {
  const handle: unknown = Reflect.get(stream, '_handle');
  if (typeof handle !== 'object' || handle === null) return;
  const setBlocking: unknown = Reflect.get(handle, 'setBlocking');
  if (typeof setBlocking === 'function') Reflect.apply(setBlocking, handle, [true]);
}
