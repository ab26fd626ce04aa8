import type { JsonValue } from '../../util/json/value.js';
import { readRecord, type StreamRecord } from './record.js';
import type { RecordWriter } from './record-writer.js';
import type { Sink } from './sink.js';

/** So many records tell how the others look. */
const sampleSize = 1000;

/** Fewer do where they are longer than this together: they are held. */
const longestSample = 8 * 1024 * 1024;

/** A writer that has to see the first records before it can print one. */
export interface SampledWriter {
  /** Takes the first records of a list, or all where there are fewer than make a sample. */
  begin(sink: Sink, sample: readonly JsonValue[]): void;
  /** Takes each record after them. */
  write(sink: Sink, record: StreamRecord): void;
}

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
    settle(sink) {
      if (sample?.length !== 0) begin(sink);
    },
    end: begin,
  };
}
