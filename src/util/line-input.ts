import { once } from 'node:events';
import { UsageError } from '../errors/input.js';
import { InterruptedError } from '../errors/outcome.js';
import type { InputStream, Io } from './io.js';

/** No line is longer, in bytes: `yes | tr -d '\n'` has no end. */
const longestLine = 64 * 1024;

/**
 * One line without its end, nothing at the end of input. What follows it stays for the next reader. Throws UsageError for more
 * than 64 KiB without an end of line.
 */
export async function readLine(stdin: InputStream, signal: AbortSignal): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for (;;) {
    const chunk = await readChunk(stdin, signal);
    if (chunk === undefined) return chunks.length > 0 ? decodeLine(chunks) : undefined;
    const end = chunk.indexOf('\n');
    length += end < 0 ? chunk.length : end;
    if (length > longestLine) throw new UsageError('A line of standard input is longer than 64 KiB.');
    chunks.push(end < 0 ? chunk : chunk.subarray(0, end));
    if (end < 0) continue;
    // What follows belongs to the next question.
    if (end + 1 < chunk.length) stdin.unshift(chunk.subarray(end + 1));
    return decodeLine(chunks);
  }
}

function decodeLine(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8').replace(/\r$/, '');
}

/** The next bytes that are there, nothing at the end of input. */
async function readChunk(stdin: InputStream, signal: AbortSignal): Promise<Buffer | undefined> {
  for (;;) {
    signal.throwIfAborted();
    const chunk = stdin.read() as Buffer | string | null;
    if (chunk !== null) return Buffer.from(chunk);
    if (stdin.readableEnded || stdin.destroyed) return undefined;
    await waitForInput(stdin, signal);
  }
}

async function waitForInput(stdin: InputStream, signal: AbortSignal): Promise<void> {
  const settled = new AbortController();
  const options = { signal: AbortSignal.any([signal, settled.signal]) };
  const events = [once(stdin, 'readable', options), once(stdin, 'end', options)];
  try {
    await Promise.race(events);
  } finally {
    settled.abort();
    await Promise.allSettled(events);
  }
}

/**
 * One line typed on a terminal, nothing at the end of input. It reads keys one by one, so that nothing is echoed: the terminal's
 * own line editing is done here. Throws InterruptedError on Ctrl-C.
 */
export async function readHidden(io: Pick<Io, 'stdin' | 'stderr' | 'signal'>): Promise<string | undefined> {
  const { stdin } = io;
  let typed = '';
  stdin.setRawMode?.(true);
  try {
    for (;;) {
      const chunk = await readChunk(stdin, io.signal);
      if (chunk === undefined) return typed === '' ? undefined : typed;
      const keys = Array.from(chunk.toString('utf8'));
      for (const [position, key] of keys.entries()) {
        if (key === '\r' || key === '\n') {
          const rest = keys.slice(position + 1).join('');
          if (rest !== '') stdin.unshift(Buffer.from(rest));
          return typed;
        }
        if (key === ctrl.c) throw new InterruptedError('SIGINT');
        if (key === ctrl.d && typed === '') return undefined;
        if (key === ctrl.u) typed = '';
        else if (key === ctrl.h || key === delete_) typed = Array.from(typed).slice(0, -1).join('');
        else if (key >= ' ') typed += key;
      }
    }
  } finally {
    stdin.setRawMode?.(false);
    await io.stderr.write('\n');
  }
}

const ctrl = { c: '\u0003', d: '\u0004', h: '\b', u: '\u0015' };
const delete_ = '\u007f';
