import { showControls } from '../../util/controls.js';
import { chooseListColumns } from '../columns.js';
import { formatCsv, formatCsvRow } from '../csv.js';
import type { Column, FormatOptions } from '../layout.js';
import { readColumns } from './fields.js';
import { type RecordWriter, createSampler } from './record-writer.js';
import { putText } from './sink.js';

/** The list as CSV. The first records decide which columns there are. */
export function createCsvWriter(options: FormatOptions): RecordWriter {
  let columns: readonly Column[] = [];
  const show = (text: string): string => (options.terminal ? showControls(text) : text);
  return createSampler({
    begin(sink, sample) {
      columns = chooseListColumns(options, sample);
      putText(sink, show(formatCsv(sample, columns, options.headers)));
    },
    write(sink, record) {
      putText(sink, show(formatCsvRow(readColumns(record, columns), columns)));
    },
  });
}
