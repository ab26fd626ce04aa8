import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { InterruptedError } from '../../errors/outcome.js';
import { FileError } from '../../errors/input.js';

/** The end of a file of lines. */
interface Tail {
  readonly text: string;
  /** Some of the file stands before it. */
  readonly isCut: boolean;
}

/** Read at a time. */
const chunkLength = 1024 * 1024;

/**
 * The last lines of a file, as many as fit into `longest` bytes, each whole. Throws FileError for what is not a plain file, what
 * the file system throws, and InterruptedError between two parts.
 */
export async function readTail(path: string, longest: number, signal: AbortSignal): Promise<Tail> {
  // O_NONBLOCK: a pipe that nobody writes to would keep us waiting.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new FileError(`${path} is not a plain file.`, { hint: 'Name the file of an audit.' });
    const start = Math.max(0, found.size - longest);
    const chunks: Buffer[] = [];
    for (let position = start; position < found.size; position += chunkLength) {
      if (signal.aborted) throw new InterruptedError(String(signal.reason));
      const buffer = Buffer.alloc(Math.min(chunkLength, found.size - position));
      const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
      chunks.push(buffer.subarray(0, bytesRead));
    }
    const bytes = Buffer.concat(chunks);
    // The first line has lost its beginning.
    const text = start === 0 ? bytes : bytes.subarray(bytes.indexOf('\n') + 1);
    return { text: text.toString(), isCut: start > 0 };
  } finally {
    await file.close();
  }
}
