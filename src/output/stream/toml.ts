import { UnprintableError } from '../../errors/outcome.js';
import { isObject, type JsonValue } from '../../util/json/value.js';
import { formatTomlElement, formatTomlItem } from '../../util/toml/write.js';
import { explainToml } from '../toml.js';
import { readRecord, type StreamRecord } from './record.js';
import type { RecordWriter } from './record-writer.js';
import { putText, type Sink } from './sink.js';
import { kinds } from './tape.js';
import { putTomlElement } from './toml-element.js';

/**
 * The list as the key `results`: tables where the first record is an object, else one line. A list of tables that goes on with
 * something else cannot be said record by record: that is an UnprintableError.
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

/** Puts nothing where it gives false. */
function tryPut(sink: Sink, record: StreamRecord): boolean {
  const before = sink.length;
  const done = record.tape.tokens[0] === kinds.object && putTomlElement(sink, record);
  if (!done) sink.length = before;
  return done;
}

function formatTable(value: JsonValue, index: number): string {
  if (isObject(value)) return formatTomlElement('results', index, value);
  throw new UnprintableError(`The answer cannot be written as TOML. At results[${index}]: a table was due.`, {
    hint: 'Use --format json.',
  });
}
