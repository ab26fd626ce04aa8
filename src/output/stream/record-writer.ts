import type { StreamRecord } from './record.js';
import type { Sink } from './sink.js';

/** Puts a list into the form of one format, record by record. It belongs to one list. */
export interface RecordWriter {
  /** Throws UnprintableError for what the format cannot say; what it put for this record then does not count. */
  write(sink: Sink, record: StreamRecord): void;
  /** Puts the records that it has kept back, where no end of the list will come. */
  settle?(sink: Sink): void;
  /** Puts what stands behind the last record. */
  end(sink: Sink): void;
}
