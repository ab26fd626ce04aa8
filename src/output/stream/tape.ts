/** Kinds of token. An object contains keys and values in turns. */
export const kinds = { word: 0, number: 1, string: 2, object: 3, list: 4 } as const;

/** Numbers of one token on a tape: its kind, where it starts and ends, and whether it is plain. */
export const tokenSize = 4;

/** Keys of one object that are compared here; a record with a larger object is read in the slow way. */
const mostKeys = 32;

/** Deeper nesting than this is refused, as everywhere. */
export const maximumDepth = 1000;

/**
 * The tokens of one record, as positions in the bytes it was read from. Each takes four numbers:
 * - its kind
 * - its start: the first byte, of a string the one behind the quote
 * - its end: the byte behind it, of a string the quote; of an object or a list the place on the tape behind all that is in it
 * - 1 where it is a string of ASCII that can be seen, without `"` and `\`: such text stands as it is in every format
 */
export interface Tape {
  /** The bytes that the tokens are read from, two at a time. */
  pairs: Uint16Array;
  tokens: Int32Array;
  /** How many numbers of `tokens` are used. */
  length: number;
  /** An object may have a key twice: only a slower reader knows. */
  doubtful: boolean;
  /** Of the key that was read last. */
  hash: number;
  /** Places of the objects and lists that are open. */
  readonly open: Int32Array;
  readonly keyCounts: Int32Array;
  readonly keyHashes: Int32Array;
}

export function createTape(source: Buffer): Tape {
  return {
    pairs: pairBytes(source),
    tokens: new Int32Array(1024 * tokenSize),
    length: 0,
    doubtful: false,
    hash: 0,
    open: new Int32Array(maximumDepth + 1),
    keyCounts: new Int32Array(maximumDepth + 1),
    keyHashes: new Int32Array((maximumDepth + 1) * mostKeys),
  };
}

/** The same memory, two bytes at a time: it begins where its ArrayBuffer does. */
export function pairBytes({ buffer, length }: Buffer): Uint16Array {
  return new Uint16Array(buffer, 0, length >> 1);
}

/** Puts a token at the end; gives its place. */
export function addToken(tape: Tape, kind: number, start: number, end: number, plain: number): number {
  const place = tape.length;
  if (place + tokenSize > tape.tokens.length) {
    const larger = new Int32Array(tape.tokens.length * 2);
    larger.set(tape.tokens);
    tape.tokens = larger;
  }
  tape.tokens[place] = kind;
  tape.tokens[place + 1] = start;
  tape.tokens[place + 2] = end;
  tape.tokens[place + 3] = plain;
  tape.length = place + tokenSize;
  return place;
}

/** The place of the token behind this one and all that is in it. */
export function nextPlace({ tokens }: Tape, place: number): number {
  return (tokens[place] ?? 0) < kinds.object ? place + tokenSize : (tokens[place + 2] ?? 0);
}

/** Remembers a key of the object at this depth. Two with one hash may be the same. */
export function noteKey(tape: Tape, depth: number, hash: number): void {
  const count = tape.keyCounts[depth] ?? 0;
  const first = depth * mostKeys;
  if (count === mostKeys) {
    tape.doubtful = true;
    return;
  }
  for (let index = first; index < first + count; index += 1) {
    if (tape.keyHashes[index] === hash) tape.doubtful = true;
  }
  tape.keyHashes[first + count] = hash;
  tape.keyCounts[depth] = count + 1;
}
