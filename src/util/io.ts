import type { Readable } from 'node:stream';
import type { Secrets } from './secrets.js';

/** Time, so that tests can step it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Ends after `milliseconds`, or rejects with the signal's reason. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** Where text goes. `write` ends when the text has been taken, so that a slow reader slows the writer. */
export interface Output {
  /** Throws ClosedPipeError when the reader has closed its end. */
  write(text: string | Uint8Array): Promise<void>;
  readonly isTTY: boolean;
  /** Width in characters, 80 when unknown. */
  readonly columns: number;
  /** Height in lines, 24 when unknown. */
  readonly rows: number;
}

/** Where text comes from. */
export interface InputStream extends Readable {
  readonly isTTY?: boolean;
  setRawMode?(raw: boolean): unknown;
}

/** Who runs a command, and on which machine. */
export interface Caller {
  /** The account; where it has no name, its number. */
  readonly user: string;
  readonly host: string;
}

/** All that one invocation knows of the world: tests hand in their own. */
export interface Io {
  /** The name the program was called by. */
  readonly name: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Relative file names start here. */
  readonly cwd: string;
  /** The home folder. */
  readonly home: string;
  readonly stdin: InputStream;
  readonly stdout: Output;
  readonly stderr: Output;
  /** What is hidden in whatever this invocation writes. */
  readonly secrets: Secrets;
  readonly clock: Clock;
  /** A signal that is aborted when so much time has passed, for what may not hold others up. */
  readonly timeLimit: (milliseconds: number) => AbortSignal;
  /** Aborted by Ctrl-C or a request to end; `reason` is the name of the signal. */
  readonly signal: AbortSignal;
  /** A name that no one else has: a random UUID. */
  readonly makeUniqueName: () => Promise<string>;
  /** Another random UUID, made at once: for the logs of the server, not to keep anything secret. */
  readonly makeRequestId: () => string;
  readonly findCaller: () => Caller;
  /**
   * Calls `listener` with the name of every signal that asks to end or says that the terminal has closed; until the
   * function that it gives back is called, none of them ends this process. One who `owns` them keeps them from aborting
   * `signal` too: they belong to a program that runs on this terminal.
   */
  readonly onSignal: (listener: (name: SignalName) => void, options?: { readonly owns?: boolean }) => () => void;
  /** The files that this program is run from: the executable, and a script that it runs. */
  readonly ownFiles: readonly string[];
  /**
   * Goes on as another program: same process, streams and terminal, so that signals and the exit status are its own. `argv`
   * begins with the path of a file that can be executed. A process does not come back from this; a test ends with 0.
   */
  readonly becomeProgram: (argv: readonly string[], env: Io['env']) => Promise<number>;
}

export type SignalName = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** The reader of stdout or stderr has closed its end (`| head -1`). */
export class ClosedPipeError extends Error {}
