import { byte, ByteSyntaxError } from './bytes.js';
import { addToken, kinds, maximumDepth, noteKey, type Tape } from './tape.js';
import { incomplete, readKeyString, readScalar, readString, skipSpace } from './token.js';

/**
 * Reads one JSON value (RFC 8259) from the bytes between `start` and `end` onto the tape, instead of what stood there.
 * Gives the position behind it, or `incomplete` where it goes on behind the end; a number must have something behind it.
 * Throws ByteSyntaxError for what cannot become a value, whatever follows.
 */
export function tokenize(source: Uint8Array, start: number, end: number, tape: Tape): number {
  let depth = 0;
  let position = start;
  tape.length = 0;
  tape.doubtful = false;
  for (;;) {
    position = skipSpace(source, position, end);
    if (position >= end) return incomplete;
    const first = source[position] ?? 0;
    if (first === byte.openObject || first === byte.openList) {
      depth += 1;
      if (depth > maximumDepth) throw new ByteSyntaxError(`More than ${maximumDepth} levels`, position);
      tape.open[depth] = addToken(tape, first === byte.openObject ? kinds.object : kinds.list, position, 0, 0);
      tape.keyCounts[depth] = 0;
      position = skipSpace(source, position + 1, end);
      if (position >= end) return incomplete;
      if (source[position] !== closingByte(first)) {
        if (first === byte.openObject) position = readKey(source, position, end, tape, depth);
        if (position < 0) return incomplete;
        continue;
      }
    } else {
      position =
        first === byte.quote ? readString(source, position, end, tape) : readScalar(source, position, end, tape);
    }
    // What stands behind a value: the ends of what it is in, then a comma.
    for (;;) {
      if (position < 0 || depth === 0) return position;
      position = skipSpace(source, position, end);
      if (position >= end) return incomplete;
      const place = tape.open[depth] ?? 0;
      const inObject = tape.tokens[place] === kinds.object;
      const next = source[position];
      position += 1;
      if (next === byte.comma) {
        if (inObject) position = readKey(source, position, end, tape, depth);
        if (position < 0) return incomplete;
        break;
      }
      if (next !== (inObject ? byte.closeObject : byte.closeList)) {
        throw new ByteSyntaxError(`Expected , or ${inObject ? '}' : ']'}`, position - 1);
      }
      tape.tokens[place + 2] = tape.length;
      depth -= 1;
    }
  }
}

function closingByte(opening: number): number {
  return opening === byte.openObject ? byte.closeObject : byte.closeList;
}

/** Reads a key and its colon; gives the position behind them. */
function readKey(source: Uint8Array, position: number, end: number, tape: Tape, depth: number): number {
  const start = skipSpace(source, position, end);
  if (start >= end) return incomplete;
  if (source[start] !== byte.quote) throw new ByteSyntaxError('Expected a key in double quotes', start);
  const behind = readKeyString(source, start, end, tape);
  if (behind < 0) return incomplete;
  // An escape can write the same key in another way.
  if (tape.tokens[tape.length - 1] === 0) tape.doubtful = true;
  noteKey(tape, depth, tape.hash);
  const colon = skipSpace(source, behind, end);
  if (colon >= end) return incomplete;
  if (source[colon] !== byte.colon) throw new ByteSyntaxError('Expected :', colon);
  return colon + 1;
}
