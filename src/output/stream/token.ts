import { isUtf8 } from 'node:buffer';
import { byte, ByteSyntaxError } from './bytes.js';
import { addToken, kinds, type Tape } from './tape.js';

/** Returned instead of a position when the bytes end before the token does. */
export const incomplete = -1;

/** 1 for what may stand in a string and be copied as it is: ASCII that can be seen, without `"` and `\`. */
const plainBytes = Uint8Array.from({ length: 256 }, (_, value) =>
  Number(value >= byte.space && value < 0x7f && value !== byte.quote && value !== byte.backslash),
);

/** 1 for two bytes of which one is not plain: most of a list is text, and two at a time are twice as fast. */
const oddPairs = new Uint8Array(0x10000);
for (let pair = 0; pair < oddPairs.length; pair += 1) {
  if (plainBytes[pair & 0xff] === 0 || plainBytes[pair >> 8] === 0) oddPairs[pair] = 1;
}

/** The position of the first byte from `at` on that is not plain, or `end`. */
function skipPlain(source: Uint8Array, at: number, end: number, { pairs }: Tape): number {
  let position = at;
  if (position % 2 === 1 && position < end && plainBytes[source[position] ?? 0] === 1) position += 1;
  if (position % 2 === 0) {
    let pair = position >> 1;
    const last = end >> 1;
    while (pair < last && oddPairs[pairs[pair] ?? 0] === 0) pair += 1;
    position = pair << 1;
  }
  while (position < end && plainBytes[source[position] ?? 0] === 1) position += 1;
  return position;
}

/** The position of the first byte from `position` on that is not white space. */
export function skipSpace(source: Uint8Array, position: number, end: number): number {
  while (position < end) {
    const value = source[position];
    if (value !== byte.space && value !== byte.newline && value !== byte.return && value !== byte.tab) break;
    position += 1;
  }
  return position;
}

/** Reads the string whose first quote stands at `position`; gives the position behind its last. Throws ByteSyntaxError. */
export function readString(source: Uint8Array, position: number, end: number, tape: Tape): number {
  const start = position + 1;
  const at = skipPlain(source, start, end, tape);
  if (at >= end) return incomplete;
  if (source[at] !== byte.quote) return readOddString(source, start, at, end, tape);
  addToken(tape, kinds.string, start, at, 1);
  return at + 1;
}

/**
 * As readString, of a key; notes in `tape.hash` a number that is the same for the same bytes. A loop of its own: a record has
 * as many keys as values, and keys are short.
 */
export function readKeyString(source: Uint8Array, position: number, end: number, tape: Tape): number {
  const start = position + 1;
  let at = start;
  let hash = 0;
  for (; at < end; at += 1) {
    const value = source[at] ?? 0;
    if (plainBytes[value] === 0) break;
    hash = (Math.imul(hash, 31) + value) | 0;
  }
  if (at >= end) return incomplete;
  tape.hash = hash;
  if (source[at] !== byte.quote) return readOddString(source, start, at, end, tape);
  addToken(tape, kinds.string, start, at, 1);
  return at + 1;
}

/** As readString, of one that is not plain: the first byte that says so stands at `at`. */
function readOddString(source: Uint8Array, start: number, at: number, end: number, tape: Tape): number {
  for (; at < end; at += 1) {
    const value = source[at] ?? 0;
    if (value < byte.space) throw new ByteSyntaxError('A control character in a string', at);
    if (value === byte.backslash) {
      const after = skipEscape(source, at, end);
      if (after === incomplete) return incomplete;
      at = after - 1;
    } else if (value === byte.quote) {
      if (!isUtf8(source.subarray(start, at))) {
        throw new ByteSyntaxError('Text that is not UTF-8', findBadText(source, start, at));
      }
      addToken(tape, kinds.string, start, at, 0);
      return at + 1;
    }
  }
  return incomplete;
}

/** The position of the first invalid character. There must be one. */
function findBadText(source: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end;) {
    const first = source[at] ?? 0;
    const next = at + (first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4);
    if (first >= 0x80 && !isUtf8(source.subarray(at, Math.min(next, end)))) return at;
    at = next;
  }
  return end;
}

function skipEscape(source: Uint8Array, at: number, end: number): number {
  if (at + 1 >= end) return incomplete;
  const letter = String.fromCharCode(source[at + 1] ?? 0);
  if ('"\\/bfnrt'.includes(letter)) return at + 2;
  if (letter !== 'u') throw new ByteSyntaxError('A bad escape', at);
  for (let digit = at + 2; digit < at + 6; digit += 1) {
    if (digit >= end) return incomplete;
    if (!/[0-9a-fA-F]/.test(String.fromCharCode(source[digit] ?? 0))) throw new ByteSyntaxError('A bad \\u escape', at);
  }
  return at + 6;
}

const words = ['true', 'false', 'null'].map((word) => Buffer.from(word));

/** Reads a number, `true`, `false` or `null`; gives the position behind it. Throws ByteSyntaxError. */
export function readScalar(source: Uint8Array, start: number, end: number, tape: Tape): number {
  const first = source[start] ?? 0;
  if (first === byte.minus || isDigit(first)) return readNumber(source, start, end, tape);
  const word = words.find((candidate) => candidate[0] === first);
  if (!word) throw new ByteSyntaxError('Unexpected text', start);
  for (let index = 1; index < word.length; index += 1) {
    if (start + index >= end) return incomplete;
    if (source[start + index] !== word[index]) throw new ByteSyntaxError('Unexpected text', start);
  }
  addToken(tape, kinds.word, start, start + word.length, 0);
  return start + word.length;
}

const numberText = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/** A number ends where something stands that belongs to none; the end of the bytes may be within it. */
function readNumber(source: Uint8Array, start: number, end: number, tape: Tape): number {
  let at = start;
  while (at < end && isNumberByte(source[at] ?? 0)) at += 1;
  if (at >= end) return incomplete;
  const single = at - start === 1 && isDigit(source[start] ?? 0);
  if (
    !single &&
    !numberText.test(Buffer.from(source.buffer, source.byteOffset + start, at - start).toString('latin1'))
  ) {
    throw new ByteSyntaxError('Unexpected text', start);
  }
  addToken(tape, kinds.number, start, at, 0);
  return at;
}

function isDigit(value: number): boolean {
  return value >= byte.zero && value <= byte.nine;
}

/** Digits, `+`, `-`, `.`, `e` and `E`. */
function isNumberByte(value: number): boolean {
  return isDigit(value) || value === byte.minus || value === byte.point || value === 0x2b || (value | 0x20) === 0x65;
}
