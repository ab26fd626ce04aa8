import { quoteJson, writeJson } from '../../util/json/write.js';
import type { RecordWriter } from './record-writer.js';
import { isEmpty, readRecord, decodeString, type StreamRecord } from './record.js';
import { putBytes, putByte, putText, type Sink } from './sink.js';
import { byte } from './bytes.js';
import { kinds, nextPlace, tokenSize } from './tape.js';

/** The list as `writeJson(list, 2)` writes it, token by token. */
export function createJsonWriter(): RecordWriter {
  let count = 0;
  return {
    write(sink, record) {
      putText(sink, count === 0 ? '[\n  ' : ',\n  ');
      count += 1;
      if (record.tape.doubtful) putText(sink, writeJson(readRecord(record), 2).replaceAll('\n', '\n  '));
      else putValue(sink, record, 0, 1);
    },
    end(sink) {
      putText(sink, count === 0 ? '[]\n' : '\n]\n');
    },
  };
}

/** Each record as `writeJson` writes it, on a line of its own (jsonlines.org). */
export function createJsonLinesWriter(): RecordWriter {
  return {
    write(sink, record) {
      if (record.tape.doubtful) putText(sink, writeJson(readRecord(record)));
      else putValue(sink, record, 0, oneLine);
      putByte(sink, byte.newline);
    },
    end: () => undefined,
  };
}

/** In the place of a depth: no line is broken. */
const oneLine = -1;

const colon = Buffer.from(': ');
const comma = Buffer.from(', ');
const deepest = 64;
const lines = Array.from({ length: deepest }, (_, depth) => formatLine(depth, ''));
const nextLines = Array.from({ length: deepest }, (_, depth) => formatLine(depth, ','));

/** A new line and its indent, behind what ends the line before. */
function formatLine(depth: number, end: '' | ','): Buffer {
  return Buffer.from(`${end}\n${'  '.repeat(depth)}`);
}

/** Puts the value at a place; gives the place behind it. */
function putValue(sink: Sink, record: StreamRecord, place: number, depth: number): number {
  const { source, tape } = record;
  const kind = tape.tokens[place] ?? 0;
  if (kind === kinds.string) putString(sink, record, place);
  else if (kind >= kinds.object) return putCollection(sink, record, place, depth);
  else putBytes(sink, source, tape.tokens[place + 1], tape.tokens[place + 2]);
  return place + tokenSize;
}

function putCollection(sink: Sink, record: StreamRecord, place: number, depth: number): number {
  const isObject = record.tape.tokens[place] === kinds.object;
  const end = nextPlace(record.tape, place);
  putByte(sink, isObject ? byte.openObject : byte.openList);
  if (!isEmpty(record.tape, place)) {
    const inner = depth === oneLine ? oneLine : depth + 1;
    for (let at = place + tokenSize; at < end;) {
      putBreak(sink, inner, at > place + tokenSize);
      let run = isObject ? findRun(record, at) : 0;
      if (run > 0) {
        const start = (record.tape.tokens[at + 1] ?? 0) - 1;
        at += 2 * tokenSize;
        while (inner === oneLine && at < end && isNextTo(record, run, at)) {
          const longer = findRun(record, at);
          if (longer === 0) break;
          run = longer;
          at += 2 * tokenSize;
        }
        putBytes(sink, record.source, start, run);
        continue;
      }
      if (isObject) {
        putString(sink, record, at);
        putBytes(sink, colon);
        at += tokenSize;
      }
      at = putValue(sink, record, at, inner);
    }
    putBreak(sink, depth, false);
  }
  putByte(sink, isObject ? byte.closeObject : byte.closeList);
  return end;
}

/**
 * Where a key and its value stand in the bytes as they are to be written, the end of the value; else 0. Most members do, and
 * one copy is faster than three.
 */
function findRun({ source, tape: { tokens } }: StreamRecord, key: number): number {
  const kind = tokens[key + tokenSize] ?? 0;
  if (kind >= kinds.object) return 0;
  const isString = kind === kinds.string;
  if (isString && tokens[key + tokenSize + 3] === 0) return 0;
  const keyEnd = (tokens[key + 2] ?? 0) + 1;
  const start = (tokens[key + tokenSize + 1] ?? 0) - Number(isString);
  if (tokens[key + 3] === 0 || start !== keyEnd + 2) return 0;
  if (source[keyEnd] !== byte.colon || source[keyEnd + 1] !== byte.space) return 0;
  return (tokens[key + tokenSize + 2] ?? 0) + Number(isString);
}

/** Whether a key stands behind a member that ends at `end` as it is to be written on one line. */
function isNextTo({ source, tape: { tokens } }: StreamRecord, end: number, key: number): boolean {
  return tokens[key + 1] === end + 3 && source[end] === byte.comma && source[end + 1] === byte.space;
}

/** What stands before an item, and before the end of its collection. */
function putBreak(sink: Sink, depth: number, between: boolean): void {
  if (depth !== oneLine) putBytes(sink, (between ? nextLines : lines)[depth] ?? formatLine(depth, between ? ',' : ''));
  else if (between) putBytes(sink, comma);
}

function putString(sink: Sink, record: StreamRecord, place: number): void {
  const { source, tape } = record;
  if (tape.tokens[place + 3] === 1) {
    putBytes(sink, source, (tape.tokens[place + 1] ?? 0) - 1, (tape.tokens[place + 2] ?? 0) + 1);
  } else {
    putText(sink, quoteJson(decodeString(record, place)));
  }
}
