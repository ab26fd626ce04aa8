import { UnprintableError } from '../../errors/outcome.js';
import { isObject, type JsonValue } from '../../util/json/value.js';
import { formatTomlElement, formatTomlItem } from '../../util/toml/write.js';
import { explainToml } from '../data.js';
import { byte } from './bytes.js';
import type { RecordWriter } from './record-writer.js';
import { readRecord, type StreamRecord, isEmpty, isNull, isPlain } from './record.js';
import { putText, type Sink, putByte, putBytes } from './sink.js';
import { kinds, nextPlace, tokenSize } from './tape.js';

/**
 * The list as the key `results`: tables when the first record is an object, else one line. A list of tables that goes on with
 * something else cannot be written record by record: that is an UnprintableError.
 */
export function createTomlWriter(): RecordWriter {
  let count = 0;
  let asTables = false;
  return {
    write(sink, record) {
      if (count === 0) asTables = record.tape.tokens[0] === kinds.object;
      if (asTables && tryPut(sink, record)) {
        count += 1;
        return;
      }
      const value = readRecord(record);
      const text = explainToml(() =>
        asTables ? formatTable(value, count) : formatTomlItem(value, `results[${count}]`),
      );
      putText(sink, count === 0 && !asTables ? `results = [${text}` : text);
      count += 1;
    },
    end(sink) {
      putText(sink, count === 0 ? 'results = []\n\n' : asTables ? '\n' : ']\n\n');
    },
  };
}

/** Puts nothing when it returns false. */
function tryPut(sink: Sink, record: StreamRecord): boolean {
  const before = sink.length;
  const done = record.tape.tokens[0] === kinds.object && putTomlElement(sink, record);
  if (!done) sink.length = before;
  return done;
}

function formatTable(value: JsonValue, index: number): string {
  if (isObject(value)) return formatTomlElement('results', index, value);
  throw new UnprintableError(`The response cannot be written as TOML. At results[${index}]: a table was expected.`, {
    hint: 'Use --format json.',
  });
}

/** An object that becomes a table: where it is, the place of its key, and the table that it is in. */
interface Table {
  readonly place: number;
  readonly key: number;
  readonly parent: Table | undefined;
}

const mark = {
  open: Buffer.from('[[results]]\n'),
  name: Buffer.from('[results'),
  endName: Buffer.from(']\n'),
  equals: Buffer.from(' = '),
} as const;

/**
 * Puts an object as a table of the array `results`, as `formatTomlElement` writes it, straight from its bytes. Gives false,
 * with part of it put, for what takes more: text that is not plain, lists that are not empty, and empty objects.
 */
function putTomlElement(sink: Sink, record: StreamRecord): boolean {
  if (record.tape.doubtful) return false;
  putBytes(sink, mark.open);
  let level: Table[] = [];
  if (!putMembers(sink, record, { place: 0, key: 0, parent: undefined }, level)) return false;
  putByte(sink, byte.newline);
  for (let next: Table[] = []; level.length > 0; level = next, next = []) {
    for (const table of level) {
      const before = sink.length;
      putName(sink, record, table);
      const named = sink.length;
      if (!putMembers(sink, record, table, next)) return false;
      // cray: a table without values of its own is left out.
      if (sink.length === named) sink.length = before;
    }
  }
  return true;
}

/** Puts the plain values of a table, and adds the tables in it to `below`. */
function putMembers(sink: Sink, record: StreamRecord, table: Table, below: Table[]): boolean {
  const { source, tape } = record;
  const { tokens } = tape;
  const end = nextPlace(tape, table.place);
  for (let key = table.place + tokenSize; key < end; key = nextPlace(tape, key + tokenSize)) {
    const place = key + tokenSize;
    const kind = tokens[place] ?? 0;
    if (!isPlain(tape, key)) return false;
    if (kind === kinds.object) {
      below.push({ place, key, parent: table });
    } else if (kind === kinds.list) {
      if (!isEmpty(tape, place)) return false;
      putKey(sink, record, key);
      putBytes(sink, mark.equals);
      putByte(sink, byte.openList);
      putByte(sink, byte.closeList);
      putByte(sink, byte.newline);
    } else if (!isNull(record, place)) {
      const quotes = Number(kind === kinds.string);
      if (quotes === 1 && !isPlain(tape, place)) return false;
      putKey(sink, record, key);
      putBytes(sink, mark.equals);
      putBytes(sink, source, (tokens[place + 1] ?? 0) - quotes, (tokens[place + 2] ?? 0) + quotes);
      putByte(sink, byte.newline);
    }
  }
  return true;
}

/** Puts `[results.status.phase]`. */
function putName(sink: Sink, record: StreamRecord, table: Table): void {
  putBytes(sink, mark.name);
  putPath(sink, record, table);
  putBytes(sink, mark.endName);
}

function putPath(sink: Sink, record: StreamRecord, { key, parent }: Table): void {
  if (!parent) return;
  putPath(sink, record, parent);
  putByte(sink, byte.point);
  putKey(sink, record, key);
}

/** Letters, digits, `-` and `_`: a key of these needs no quotes. */
const bareBytes = Uint8Array.from({ length: 256 }, (_, value) =>
  Number(/[A-Za-z0-9_-]/.test(String.fromCharCode(value))),
);

function putKey(sink: Sink, { source, tape: { tokens } }: StreamRecord, key: number): void {
  const start = tokens[key + 1] ?? 0;
  const end = tokens[key + 2] ?? 0;
  let at = start;
  while (at < end && bareBytes[source[at] ?? 0] === 1) at += 1;
  const quotes = Number(at < end || start === end);
  putBytes(sink, source, start - quotes, end + quotes);
}
