/** Where a record lies: offsets into all bytes that were scanned. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface ListScanner {
  /** Takes the next bytes of a JSON text; they may end anywhere. */
  scan(chunk: Uint8Array): void;
  /** `blank` before the first sign, `list` within a list, `ended` behind it; `other` where there is anything else. */
  readonly state: 'blank' | 'list' | 'ended' | 'other';
  /** Records of the list that have ended. */
  readonly count: number;
  readonly first: Span | undefined;
  readonly last: Span | undefined;
}

const [tab, lineFeed, carriageReturn, space] = [0x09, 0x0a, 0x0d, 0x20];
const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];
const byteOrderMark: readonly number[] = [0xef, 0xbb, 0xbf];

/**
 * Finds the records of a list as its bytes come, and visits each that has ended. It parses nothing: whether a record is
 * whole JSON is for the one who reads it.
 */
export function createListScanner(visit?: (span: Span) => void): ListScanner {
  let state: ListScanner['state'] = 'blank';
  let [count, depth, offset] = [0, 0, 0];
  let [inString, escaped] = [false, false];
  let start: number | undefined;
  let first: Span | undefined;
  let last: Span | undefined;

  const endRecord = (end: number): void => {
    if (start === undefined) return;
    last = { start, end };
    first ??= last;
    count += 1;
    start = undefined;
    visit?.(last);
  };

  const step = (byte: number, position: number): void => {
    if (byte === space || byte === lineFeed || byte === carriageReturn || byte === tab) return;
    if (depth === 0) {
      if (byte === openBracket && state === 'blank') {
        state = 'list';
        depth = 1;
      } else if (state !== 'blank' || !byteOrderMark.includes(byte)) state = 'other';
    } else if (byte === closeBracket || byte === closeBrace) {
      depth -= 1;
      if (depth > 0) return;
      endRecord(position);
      state = 'ended';
    } else if (byte === comma) {
      if (depth === 1) endRecord(position);
    } else {
      if (depth === 1) start ??= position;
      if (byte === quote) inString = true;
      else if (byte === openBracket || byte === openBrace) depth += 1;
    }
  };

  return {
    scan(chunk) {
      let i = 0;
      while (i < chunk.length) {
        if (inString && !escaped) i = findStringSign(chunk, i);
        const byte = chunk[i];
        if (byte === undefined) break;
        if (escaped) escaped = false;
        else if (!inString) step(byte, offset + i);
        else if (byte === quote) inString = false;
        else escaped = true;
        i += 1;
      }
      offset += chunk.length;
    },
    get state() {
      return state;
    },
    get count() {
      return count;
    },
    get first() {
      return first;
    },
    get last() {
      return last;
    },
  };
}

/** Where the next quote or backslash stands, or the end of the chunk. */
function findStringSign(chunk: Uint8Array, from: number): number {
  let i = from;
  while (i < chunk.length && chunk[i] !== quote && chunk[i] !== backslash) i += 1;
  return i;
}
