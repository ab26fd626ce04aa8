import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../../src/util/io.js';
import type { Io, Output } from '../../src/util/io.js';
import { createSecrets } from '../../src/util/secrets.js';

/** An output that keeps what is written to it. */
export interface TestOutput extends Output {
  readonly text: string;
}

export interface TestIo extends Io {
  readonly stdout: TestOutput;
  readonly stderr: TestOutput;
}

export interface TestIoOptions {
  name?: 'bos' | 'cray';
  env?: Record<string, string | undefined>;
  cwd?: string;
  /** Default: the working folder. */
  home?: string;
  stdin?: string | Buffer;
  /** Whether all three streams are a terminal. */
  isTTY?: boolean;
  columns?: number;
  rows?: number;
  /** These cannot be written: nobody reads them any more, or the disk is full. */
  closed?: Partial<Record<'stdout' | 'stderr', Error>>;
  clock?: Clock;
  /** Default: time never runs out. */
  /** Default: `00000000-0000-4000-8000-000000000001` and so on. */
  makeUniqueName?: Io['makeUniqueName'];
  timeLimit?: Io['timeLimit'];
  signal?: AbortSignal;
  onSignal?: Io['onSignal'];
  ownFiles?: Io['ownFiles'];
  becomeProgram?: Io['becomeProgram'];
}

/** The world of one invocation, held in memory; what is not given is empty, and the clock is the real one. */
export function testIo(options: TestIoOptions = {}): TestIo {
  const { name = 'bos', env = {}, cwd = tmpdir(), stdin = '', isTTY = false, columns = 80, rows = 24 } = options;
  const input = Readable.from(stdin.length > 0 ? [Buffer.from(stdin)] : [], { objectMode: false });
  return {
    name,
    env,
    cwd,
    home: options.home ?? cwd,
    stdin: Object.assign(input, { isTTY }),
    stdout: testOutput(isTTY, columns, rows, options.closed?.stdout),
    stderr: testOutput(isTTY, columns, rows, options.closed?.stderr),
    secrets: createSecrets(),
    clock: options.clock ?? systemClock,
    makeUniqueName: options.makeUniqueName ?? countNames(),
    makeRequestId: () => '00000000-0000-4000-8000-00000000cafe',
    findCaller: () => ({ user: 'operator', host: 'login1' }),
    timeLimit: options.timeLimit ?? (() => new AbortController().signal),
    signal: options.signal ?? new AbortController().signal,
    onSignal: options.onSignal ?? (() => () => undefined),
    ownFiles: options.ownFiles ?? [],
    becomeProgram: options.becomeProgram ?? (() => Promise.reject(new Error('A test said nothing of other programs.'))),
  };
}

function testOutput(isTTY: boolean, columns: number, rows: number, fault?: Error): TestOutput {
  const chunks: Buffer[] = [];
  return {
    isTTY,
    columns,
    rows,
    write(text) {
      if (fault) return Promise.reject(fault);
      chunks.push(Buffer.from(text));
      return Promise.resolve();
    },
    get text() {
      return Buffer.concat(chunks).toString();
    },
  };
}

function countNames(): Io['makeUniqueName'] {
  let count = 0;
  return () => Promise.resolve(`00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`);
}

const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) => delay(milliseconds, undefined, { signal }),
};
