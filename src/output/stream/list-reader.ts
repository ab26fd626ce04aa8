import { byte, ByteSyntaxError, unexpectedEnd } from './bytes.js';
import type { StreamRecord } from './record.js';
import { createTape, pairBytes } from './tape.js';
import { incomplete, skipSpace } from './token.js';
import { tokenize } from './tokenize.js';

/** A longer record is refused: all of it is in memory. */
const longestRecord = 256 * 1024 * 1024;

const firstSize = 256 * 1024;

const byteOrderMark = Buffer.from('\ufeff');

/** Cuts the bytes of a JSON list into records. */
interface ListReader {
  /** Takes the next bytes, which it copies, and visits each record that they complete. Throws ByteSyntaxError. */
  push(chunk: Uint8Array): void;
  /** There are no more bytes. Throws ByteSyntaxError when the list has not ended. */
  finish(): void;
}

type State = 'mark' | 'start' | 'first' | 'record' | 'separator' | 'end';

/** A reader of one list. The record that `visit` receives is valid during the call only. Positions in errors count from the start of the body. */
export function createListReader(visit: (record: StreamRecord) => void): ListReader {
  let buffer = Buffer.allocUnsafeSlow(firstSize);
  const tape = createTape(buffer);
  let filled = 0;
  /** Bytes of the body before those in the buffer. */
  let passed = 0;
  /** A record that goes on behind the end is read again when there are twice as many bytes: it may be long. */
  let wanted = 0;
  let state: State = 'mark';
  return {
    push(chunk) {
      append(chunk);
      if (filled < wanted) return;
      readBuffer();
    },
    finish() {
      readBuffer();
      if (state !== 'end') throw new ByteSyntaxError(unexpectedEnd, passed + filled);
    },
  };

  function append(chunk: Uint8Array): void {
    const needed = filled + chunk.length;
    if (needed > longestRecord) throw new ByteSyntaxError('A record that is too long', passed);
    if (needed > buffer.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, buffer.length * 2));
      buffer.copy(larger, 0, 0, filled);
      buffer = larger;
      tape.pairs = pairBytes(buffer);
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
    // White space does not stay in memory, however much there is.
    position = skipSpace(buffer, position, filled);
    buffer.copyWithin(0, position, filled);
    passed += position;
    filled -= position;
    wanted = filled * 2;
  }

  /** Passes over a byte order mark, which may come in pieces. */
  function skipMark(from: number): number {
    const found = buffer.subarray(from, Math.min(filled, from + byteOrderMark.length));
    const fits = byteOrderMark.subarray(0, found.length).equals(found);
    if (fits && found.length < byteOrderMark.length) return incomplete;
    state = 'start';
    return fits ? from + found.length : from;
  }

  /** Reads a record, or what stands between records; gives the position behind it. */
  function readNext(from: number): number {
    if (state === 'mark') return skipMark(from);
    const start = skipSpace(buffer, from, filled);
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
        visit({ source: buffer, tape, size: end - start });
        state = 'separator';
        return end;
      }
    }
  }
}
