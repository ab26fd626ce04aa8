import type { FormatOptions, Layout } from '../layout.js';
import { showControls } from '../../util/controls.js';
import { formatName, formatNidLine, formatNodeLine, listNodes, nameColumns } from '../names.js';
import { readColumns } from './fields.js';
import type { RecordWriter } from './record-writer.js';
import { putText } from './sink.js';

/** The name of each record on a line. */
export function createNameWriter({ layout: { columns = [] }, terminal }: FormatOptions): RecordWriter {
  const wanted = nameColumns(columns);
  return {
    write(sink, record) {
      const name = formatName(readColumns(record, wanted), columns);
      putText(sink, terminal ? showControls(name) : name);
    },
    end: () => undefined,
  };
}

/** All nodes of the list as one folded list; their names stay in memory until its end. */
export function createNodesWriter({ layout, terminal }: FormatOptions): RecordWriter {
  return createCollector(layout, (names) => {
    const list = formatNodeLine(names);
    return terminal ? showControls(list) : list;
  });
}

/** As createNodesWriter, by their NIDs. */
export function createNidsWriter(options: FormatOptions): RecordWriter {
  return createCollector(options.layout, (names) => formatNidLine(names, options));
}

function createCollector(
  { columns = [] }: Layout,
  format: (names: readonly string[]) => string | Promise<string>,
): RecordWriter {
  const names: string[] = [];
  return {
    write(_, record) {
      for (const name of listNodes(readColumns(record, columns), columns)) names.push(name);
    },
    async end(sink) {
      putText(sink, await format(names));
    },
  };
}
