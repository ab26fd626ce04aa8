import { showControls } from '../../util/controls.js';
import { formatName, formatNodes, listNodes } from '../names.js';
import type { RenderOptions } from '../print.js';
import type { RecordWriter } from './record-writer.js';
import { readRecord } from './record.js';
import { putText } from './sink.js';

/** The name of each record on a line. */
export function createNameWriter({ operation, terminal }: RenderOptions): RecordWriter {
  return {
    write(sink, record) {
      const name = formatName(readRecord(record), operation.columns ?? []);
      putText(sink, terminal ? showControls(name) : name);
    },
    end: () => undefined,
  };
}

/** All nodes of the list as one folded list, of which the names are held. */
export function createNodesWriter({ operation, terminal }: RenderOptions): RecordWriter {
  const names: string[] = [];
  return {
    write(_, record) {
      for (const name of listNodes(readRecord(record), operation.columns ?? [])) names.push(name);
    },
    end(sink) {
      const list = formatNodes(names);
      putText(sink, terminal ? showControls(list) : list);
    },
  };
}
