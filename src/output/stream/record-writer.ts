import type { JsonValue } from '../../util/json/value.js';
import { readRecord, type StreamRecord } from './record.js';
import type { Sink } from './sink.js';

/** Writes one list in one format, record by record. */
export interface RecordWriter {
  /** After so many records it needs no more; all of them when it is not said. */
  readonly most?: number;
  /** Is told that there were more. */
  readonly tellMore?: (() => void) | undefined;
  /** Throws UnprintableError for what the format cannot say; what it put for this record is discarded then. */
  write(sink: Sink, record: StreamRecord): void;
  /** Puts the records that it still holds, when the list breaks off. */
  putHeld?(sink: Sink): void;
  /** Puts what stands behind the last record. */
  end(sink: Sink): void | Promise<void>;
}

/** The columns and widths of all records are chosen by so many of the first. */
const sampleSize = 1000;

/** Fewer are enough when they are longer than this together: they are all in memory. */
const longestSample = 8 * 1024 * 1024;

/** A writer that has to see the first records before it can print one. */
interface SampledWriter {
  /** Takes the first records of a list; all records of a short one. */
  begin(sink: Sink, sample: readonly JsonValue[]): void;
  /** Takes each record after them. */
  write(sink: Sink, record: StreamRecord): void;
}

/** Holds the first records back until there are enough of them to begin. */
export function createSampler(writer: SampledWriter): RecordWriter {
  let sample: JsonValue[] | undefined = [];
  let held = 0;
  const begin = (sink: Sink): void => {
    const records = sample;
    sample = undefined;
    if (records) writer.begin(sink, records);
  };
  return {
    write(sink, record) {
      if (!sample) {
        writer.write(sink, record);
        return;
      }
      sample.push(readRecord(record));
      held += record.size;
      if (sample.length === sampleSize || held > longestSample) begin(sink);
    },
    putHeld(sink) {
      if (sample?.length !== 0) begin(sink);
    },
    end: begin,
  };
}
