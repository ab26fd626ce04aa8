import { fstatSync, writeSync } from 'node:fs';
import { FileError } from '../errors/input.js';
import { describeFault, faultCode } from './fault.js';
import { ClosedPipeError, type Io, type Output } from './io.js';

/** What an output needs of one of Node's streams. */
type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'rows' | 'write'> & {
  on(event: 'error', listener: () => void): Stream;
};

/**
 * An output of the process. A file is written without Node's stream, which takes a write that was cut short for a whole
 * one. All else goes through the stream, which `open` opens when it is wanted: that takes milliseconds, and few commands
 * write to both.
 */
export function openOutput(descriptor: number, open: () => Stream, env: Io['env']): Output {
  return isFile(descriptor) ? fileOutput(descriptor) : streamOutput(open, env);
}

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}

function fileOutput(descriptor: number): Output {
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        try {
          writeWhole(typeof text === 'string' ? Buffer.from(text) : text, (rest) => writeSync(descriptor, rest));
          resolve();
        } catch (error) {
          reject(explainWriteError(error));
        }
      }),
    isTTY: false,
    columns: usual.columns,
    rows: usual.rows,
  };
}

/** Writes until all bytes are out: `write` says how many it took, and throws. */
export function writeWhole(bytes: Uint8Array, write: (rest: Uint8Array) => number): void {
  for (let written = 0; written < bytes.length;) written += write(bytes.subarray(written));
}

const usual = { columns: 80, rows: 24 } as const;

function streamOutput(open: () => Stream, env: Io['env']): Output {
  let opened: Stream | undefined;
  // The callback of a write reports its error; an error event that nobody listens to would end the process.
  const stream = (): Stream => (opened ??= open().on('error', () => undefined));
  const sizeOf = (name: 'columns' | 'rows', variable: string | undefined): number =>
    stream().isTTY ? chooseSize(stream()[name], variable, usual[name]) : usual[name];
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
      return sizeOf('columns', env.COLUMNS);
    },
    get rows() {
      return sizeOf('rows', env.LINES);
    },
  };
}

/** A terminal that does not know its size says 0: then the variable counts, and else what is usual. */
function chooseSize(told: number | undefined, variable: string | undefined, usually: number): number {
  if (told !== undefined && told > 0) return told;
  const count = Number(variable);
  return Number.isInteger(count) && count > 0 ? count : usually;
}

const readerGone = ['EPIPE', 'ERR_STREAM_DESTROYED', 'ECONNRESET'];

/** A reader that has closed its end is not a fault; a full disk is one. */
function explainWriteError(error: unknown): Error {
  if (readerGone.includes(faultCode(error))) return new ClosedPipeError();
  return new FileError(`The output cannot be written: ${describeFault(error)}.`, { cause: error });
}
