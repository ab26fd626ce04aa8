import { formatYaml } from '../../util/yaml/write.js';
import { readRecord } from './record.js';
import type { RecordWriter } from './record-writer.js';
import { putText } from './sink.js';
import { putYamlItem, type Remembered } from './yaml-item.js';

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
