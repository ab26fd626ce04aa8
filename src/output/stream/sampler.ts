import type { JsonValue } from '../../util/json/value.js';
import { readRecord, type StreamRecord } from './record.js';
import type { RecordWriter } from './record-writer.js';
import type { Sink } from './sink.js';

/** So many records tell how the others look. */
export const sampleSize = 1000;

/** A writer that has to see the first records before it can print one. */
export interface SampledWriter {
  /** Takes the first records of a list, or all where there are fewer than `sampleSize`. */
  begin(sink: Sink, sample: readonly JsonValue[]): void;
  /** Takes each record after them. */
  write(sink: Sink, record: StreamRecord): void;
}

export function createSampler(writer: SampledWriter): RecordWriter {
  let sample: JsonValue[] | undefined = [];
  return {
    write(sink, record) {
      if (!sample) {
        writer.write(sink, record);
        return;
      }
      sample.push(readRecord(record));
      if (sample.length < sampleSize) return;
      writer.begin(sink, sample);
      sample = undefined;
    },
    end(sink) {
      if (sample) writer.begin(sink, sample);
      sample = undefined;
    },
  };
}
