import { byte, ByteSyntaxError } from './bytes.js';
import type { StreamRecord } from './record.js';
import { createTape } from './tape.js';
import { incomplete, skipSpace } from './token.js';
import { tokenize } from './tokenize.js';

/** A longer record is refused: it is held whole. */
const longestRecord = 256 * 1024 * 1024;

const firstSize = 256 * 1024;

/** Cuts the bytes of a JSON list into records. */
export interface ListReader {
  /** Takes the next bytes, which it copies, and visits each record that they complete. Throws ByteSyntaxError. */
  push(chunk: Uint8Array): void;
  /** There are no more bytes. Throws ByteSyntaxError where the list has not ended. */
  finish(): void;
}

type State = 'start' | 'first' | 'record' | 'separator' | 'end';

/** A reader of one list. What `visit` is handed is only lent. Positions in errors count from the start of the body. */
export function createListReader(visit: (record: StreamRecord) => void): ListReader {
  const tape = createTape();
  let buffer = Buffer.allocUnsafeSlow(firstSize);
  let filled = 0;
  /** Bytes of the body before those in the buffer. */
  let passed = 0;
  /** A record that goes on behind the end is read again when there are twice as many bytes: it may be long. */
  let wanted = 0;
  let state: State = 'start';
  return {
    push(chunk) {
      append(chunk);
      if (filled < wanted) return;
      readBuffer();
    },
    finish() {
      readBuffer();
      if (state !== 'end') throw new ByteSyntaxError('Unexpected end', passed + filled);
    },
  };

  function append(chunk: Uint8Array): void {
    const needed = filled + chunk.length;
    if (needed > longestRecord) throw new ByteSyntaxError('A record that is too long', passed);
    if (needed > buffer.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, buffer.length * 2));
      buffer.copy(larger, 0, 0, filled);
      buffer = larger;
    }
    buffer.set(chunk, filled);
    filled = needed;
  }

  function readBuffer(): void {
    let position = 0;
    try {
      for (;;) {
        const next = readNext(position);
        if (next === incomplete) break;
        position = next;
      }
    } catch (error) {
      if (error instanceof ByteSyntaxError) throw new ByteSyntaxError(error.reason, passed + error.position);
      throw error;
    }
    buffer.copyWithin(0, position, filled);
    passed += position;
    filled -= position;
    wanted = filled * 2;
  }

  /** Reads a record, or what stands between records; gives the position behind it. */
  function readNext(from: number): number {
    const start = skipSpace(buffer, state === 'start' ? skipMark(buffer, from) : from, filled);
    if (start >= filled) return incomplete;
    const first = buffer[start];
    switch (state) {
      case 'start':
        if (first !== byte.openList) throw new ByteSyntaxError('Expected a list', start);
        state = 'first';
        return start + 1;
      case 'separator':
        if (first !== byte.comma && first !== byte.closeList) throw new ByteSyntaxError('Expected , or ]', start);
        state = first === byte.comma ? 'record' : 'end';
        return start + 1;
      case 'end':
        throw new ByteSyntaxError('Unexpected text after the list', start);
      default: {
        if (first === byte.closeList && state === 'first') {
          state = 'end';
          return start + 1;
        }
        const end = tokenize(buffer, start, filled, tape);
        if (end === incomplete) return incomplete;
        visit({ source: buffer, tape });
        state = 'separator';
        return end;
      }
    }
  }
}

/** Passes over a byte order mark. */
function skipMark(source: Uint8Array, position: number): number {
  const marked = source[position] === 0xef && source[position + 1] === 0xbb && source[position + 2] === 0xbf;
  return marked ? position + 3 : position;
}
