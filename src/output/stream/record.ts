import { JsonNumber, type JsonObject, type JsonValue } from '../../util/json/value.js';
import { kinds, nextPlace, tokenSize, type Tape } from './tape.js';

/** One item of a list: its tokens, and the bytes that contain it. Both are valid during the visit only. */
export interface StreamRecord {
  readonly source: Buffer;
  readonly tape: Tape;
  /** How many bytes it takes. */
  readonly size: number;
}

/** The whole of a record as a value. */
export function readRecord(record: StreamRecord): JsonValue {
  return readValue(record, 0);
}

/** The bytes of a record as they came; a copy. */
export function copyRecord({ source, tape, size }: StreamRecord): Buffer {
  const first = tape.tokens[1] ?? 0;
  const start = tape.tokens[0] === kinds.string ? first - 1 : first;
  return Buffer.from(source.subarray(start, start + size));
}

/** The value at a place. Of a repeated key the last value counts, at the place of the first. */
export function readValue(record: StreamRecord, place: number): JsonValue {
  const { source, tape } = record;
  const start = tape.tokens[place + 1] ?? 0;
  switch (tape.tokens[place]) {
    case kinds.string:
      return decodeString(record, place);
    case kinds.number:
      return new JsonNumber(source.toString('latin1', start, tape.tokens[place + 2]));
    case kinds.word:
      return words[source[start] ?? 0] ?? null;
    case kinds.list:
      return readItems(record, place);
    default:
      return readMembers(record, place);
  }
}

/** By their first letters. */
const words: Readonly<Record<number, boolean>> = { [0x74]: true, [0x66]: false };

function readItems(record: StreamRecord, place: number): JsonValue[] {
  const items: JsonValue[] = [];
  const end = nextPlace(record.tape, place);
  for (let at = place + tokenSize; at < end; at = nextPlace(record.tape, at)) items.push(readValue(record, at));
  return items;
}

function readMembers(record: StreamRecord, place: number): JsonObject {
  const members: JsonObject = new Map();
  const end = nextPlace(record.tape, place);
  for (let key = place + tokenSize; key < end; key = nextPlace(record.tape, key + tokenSize)) {
    members.set(decodeString(record, key), readValue(record, key + tokenSize));
  }
  return members;
}

/** The text of a string on the tape. */
export function decodeString({ source, tape }: StreamRecord, place: number): string {
  const start = tape.tokens[place + 1] ?? 0;
  const end = tape.tokens[place + 2] ?? 0;
  if (isPlain(tape, place)) return source.toString('latin1', start, end);
  const text = source.toString('utf8', start, end);
  return text.includes('\\') ? (JSON.parse(`"${text}"`) as string) : text;
}

/** May the bytes of a string be copied as they are in every format? */
export function isPlain({ tokens }: Tape, place: number): boolean {
  return tokens[place + 3] === 1;
}

/** Is an object or a list without anything in it? */
export function isEmpty({ tokens }: Tape, place: number): boolean {
  return tokens[place + 2] === place + tokenSize;
}

const firstOfNull = 0x6e;

export function isNull({ source, tape: { tokens } }: StreamRecord, place: number): boolean {
  return tokens[place] === kinds.word && source[tokens[place + 1] ?? 0] === firstOfNull;
}
