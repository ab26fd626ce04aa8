import { formatString } from '../../util/yaml/string.js';
import { formatYaml } from '../../util/yaml/write.js';
import { byte } from './bytes.js';
import type { RecordWriter } from './record-writer.js';
import { readRecord, isEmpty, isNull, isPlain, type StreamRecord } from './record.js';
import { putText, putByte, putBytes, type Sink } from './sink.js';
import { kinds, nextPlace, tokenSize } from './tape.js';

/** The list as `formatYaml` writes it, item by item. */
export function createYamlWriter(): RecordWriter {
  const remembered: Remembered = new Map();
  let count = 0;
  return {
    write(sink, record) {
      const before = sink.length;
      if (!putYamlItem(sink, record, remembered)) {
        sink.length = before;
        putText(sink, formatYaml([readRecord(record)]));
      }
      count += 1;
    },
    end(sink) {
      putText(sink, count === 0 ? '[]\n\n' : '\n');
    },
  };
}

/** Longer keys take another form, see util/yaml/write. */
const longestKey = 900;

/** So many texts are remembered with their form. */
const mostRemembered = 1000;

const deepest = 32;
const indents = Array.from({ length: deepest }, (_, depth) => Buffer.from('  '.repeat(depth)));
const dash = Buffer.from('- ');

/** The forms of texts that were looked at, by the text. */
type Remembered = Map<string, string>;

/**
 * Puts an object as an item of a list, as `formatYaml` writes it, straight from its bytes. Gives false, with part of it put,
 * for what takes more: text that is not plain, lists that are not empty, numbers with an exponent, and depth.
 */
function putYamlItem(sink: Sink, record: StreamRecord, remembered: Remembered): boolean {
  const { tape } = record;
  if (tape.doubtful || tape.tokens[0] !== kinds.object || isEmpty(tape, 0)) return false;
  return putMembers(sink, record, 0, 1, remembered);
}

function putMembers(sink: Sink, record: StreamRecord, place: number, depth: number, remembered: Remembered): boolean {
  const { tape } = record;
  const indent = indents[depth];
  const end = nextPlace(tape, place);
  if (!indent) return false;
  for (let key = place + tokenSize; key < end; key = nextPlace(tape, key + tokenSize)) {
    if (!isPlain(tape, key) || (tape.tokens[key + 2] ?? 0) - (tape.tokens[key + 1] ?? 0) > longestKey) return false;
    putBytes(sink, key === tokenSize ? dash : indent);
    putString(sink, record, key, remembered);
    putByte(sink, byte.colon);
    if (!putValue(sink, record, key + tokenSize, depth, remembered)) return false;
  }
  return true;
}

/** Puts the value behind a colon, to the end of its last line. */
function putValue(sink: Sink, record: StreamRecord, place: number, depth: number, remembered: Remembered): boolean {
  const { source, tape } = record;
  const kind = tape.tokens[place] ?? 0;
  const start = tape.tokens[place + 1] ?? 0;
  const end = tape.tokens[place + 2] ?? 0;
  if (kind >= kinds.object) {
    const empty = isEmpty(tape, place);
    if (kind === kinds.list && !empty) return false;
    if (empty) putText(sink, kind === kinds.list ? ' []' : ' {}');
    putByte(sink, byte.newline);
    return empty || putMembers(sink, record, place, depth + 1, remembered);
  }
  if (!isNull(record, place)) {
    putByte(sink, byte.space);
    if (kind === kinds.string) {
      if (!isPlain(tape, place)) return false;
      putString(sink, record, place, remembered);
    } else {
      if (kind === kinds.number && hasExponent(source, start, end)) return false;
      putBytes(sink, source, start, end);
    }
  }
  putByte(sink, byte.newline);
  return true;
}

function putString(
  sink: Sink,
  { source, tape: { tokens } }: StreamRecord,
  place: number,
  remembered: Remembered,
): void {
  const start = tokens[place + 1] ?? 0;
  const end = tokens[place + 2] ?? 0;
  if (isSurelyText(source, start, end) && !hasMark(source, start, end)) {
    putBytes(sink, source, start, end);
    return;
  }
  const text = source.toString('latin1', start, end);
  const known = remembered.get(text);
  const form = known ?? formatString(text);
  if (known === undefined && remembered.size < mostRemembered) remembered.set(text, form);
  putText(sink, form);
}

/** The longest word that YAML does not take for text is `false`; `e1` and more could be a number. */
const longestWord = 5;

/** The places of the dashes of a UUID. */
const dashes = [8, 13, 18, 23] as const;
const uuidLength = 36;

/** Can YAML take it for nothing but text, whatever marks are in it? Not all that is text: the others are looked at closer. */
function isSurelyText(source: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if (length > longestWord && isWordStart(source[start] ?? 0)) return true;
  return (
    length === uuidLength &&
    source[start + 4] !== byte.minus &&
    isAlphanumeric(source[start] ?? 0) &&
    dashes.every((at) => source[start + at] === byte.minus)
  );
}

/** A letter other than `e`, with which numbers go on. */
function isWordStart(value: number): boolean {
  const lower = value | 0x20;
  return lower >= 0x61 && lower <= 0x7a && lower !== 0x65;
}

function isAlphanumeric(value: number): boolean {
  const lower = value | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (value >= byte.zero && value <= byte.nine);
}

const hash = 0x23;

/** Is there something in it that ends plain text: a colon before a space, `#` behind one, a space at the end? */
function hasMark(source: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const value = source[at];
    if (value === byte.colon && (at + 1 === end || source[at + 1] === byte.space)) return true;
    if (value === byte.space && (at + 1 === end || source[at + 1] === hash)) return true;
  }
  return false;
}

function hasExponent(source: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (((source[at] ?? 0) | 0x20) === 0x65) return true;
  return false;
}
