import type { Column } from '../layout.js';
import { isObject, type JsonValue } from '../../util/json/value.js';
import { readRecord, decodeString, readValue, type StreamRecord } from './record.js';
import { kinds, nextPlace, tokenSize } from './tape.js';

/** The values of a record in these columns; see `readPaths`. */
export function readColumns(record: StreamRecord, columns: readonly Column[]): JsonValue {
  return readPaths(
    record,
    columns.map(({ path }) => path),
  );
}

/** The values of a record at these paths, by path: less work than the whole record, and `lookUp` finds the same in it. */
export function readPaths(record: StreamRecord, paths: readonly string[]): JsonValue {
  const { tape } = record;
  if (tape.doubtful || tape.tokens[0] !== kinds.object || paths.includes('')) {
    return readRecord(record);
  }
  const fields = new Map<string, JsonValue>();
  for (const path of paths) {
    const place = findPath(record, 0, path);
    if (place !== undefined) fields.set(path, readValue(record, place));
  }
  return fields;
}

/** The value of a key of an object; undefined without such a key, or when the record is not an object. */
export function readMember(record: StreamRecord, name: string): JsonValue | undefined {
  if (record.tape.tokens[0] !== kinds.object) return undefined;
  if (record.tape.doubtful) {
    const value = readRecord(record);
    return isObject(value) ? value.get(name) : undefined;
  }
  const place = findMember(record, 0, name);
  return place === undefined ? undefined : readValue(record, place);
}

/** The place of the value at a path, found as `lookUp` finds it. */
function findPath(record: StreamRecord, place: number, path: string): number | undefined {
  if (record.tape.tokens[place] !== kinds.object) return undefined;
  const whole = findMember(record, place, path);
  const dot = path.indexOf('.');
  if (whole !== undefined || dot < 0) return whole;
  const inner = findMember(record, place, path.slice(0, dot));
  return inner === undefined ? undefined : findPath(record, inner, path.slice(dot + 1));
}

/** The place of the value of a key. */
function findMember(record: StreamRecord, place: number, name: string): number | undefined {
  const { tape } = record;
  const end = nextPlace(tape, place);
  for (let key = place + tokenSize; key < end; key = nextPlace(tape, key + tokenSize)) {
    if (isKey(record, key, name)) return key + tokenSize;
  }
  return undefined;
}

function isKey(record: StreamRecord, key: number, name: string): boolean {
  const { source, tape } = record;
  const start = tape.tokens[key + 1] ?? 0;
  const length = (tape.tokens[key + 2] ?? 0) - start;
  if (tape.tokens[key + 3] === 0) return decodeString(record, key) === name;
  if (length !== name.length) return false;
  for (let index = 0; index < length; index += 1) if (source[start + index] !== name.charCodeAt(index)) return false;
  return true;
}
