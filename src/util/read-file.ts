import { readFileSync, statSync } from 'node:fs';
import { InterruptedError } from '../errors/outcome.js';

/** No input is longer, in bytes: 64 MiB, which describeFault says. */
const longestInput = 64 * 1024 * 1024;

/**
 * The bytes of a file that somebody wrote. What is not a plain file (a pipe, a device, `<(…)` of a shell) may keep it waiting or
 * have no end: that is read aside, until the signal. Throws what the file system throws, an error with the code
 * ERR_INPUT_TOO_LONG for more than 64 MiB, and InterruptedError.
 */
export async function readFileBytes(path: string, signal?: AbortSignal): Promise<Uint8Array> {
  const found = statSync(path);
  if (!found.isFile()) return untilAborted(readSlowly(path, signal), signal);
  if (found.size > longestInput) throw tooLong();
  // In this thread: Node's others take longer to start than a few lines to read.
  return readFileSync(path);
}

async function readSlowly(path: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const { open } = await import('node:fs/promises');
  const file = await open(path);
  try {
    return await readLimited(file.createReadStream({ autoClose: false }), signal);
  } finally {
    await file.close();
  }
}

/** All bytes of a stream, which is left when the signal comes between two of its chunks. Throws as readFileBytes does. */
export async function readLimited(stream: AsyncIterable<unknown>, signal?: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    if (signal?.aborted) throw interruptedBy(signal);
    const bytes = Buffer.from(chunk as Uint8Array | string);
    length += bytes.length;
    if (length > longestInput) throw tooLong();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

async function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => {
    aborted.reject(interruptedBy(signal));
  };
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
    // What it comes to after the signal is nobody's any more.
    work.catch(() => undefined);
  }
}

function interruptedBy(signal: AbortSignal): InterruptedError {
  return new InterruptedError(String(signal.reason));
}

function tooLong(): Error {
  return Object.assign(new Error('The input is too long.'), { code: 'ERR_INPUT_TOO_LONG' });
}
