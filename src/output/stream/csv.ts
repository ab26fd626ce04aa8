import type { Column } from '../layout.js';
import { chooseListColumns } from '../columns.js';
import { showControls } from '../../util/controls.js';
import { formatCsv, formatCsvRow } from '../csv.js';
import type { RenderOptions } from '../print.js';
import type { RecordWriter } from './record-writer.js';
import { readColumns } from './fields.js';
import { putText } from './sink.js';
import { createSampler } from './sampler.js';

/** The list as CSV. The first records tell which columns there are. */
export function createCsvWriter(options: RenderOptions): RecordWriter {
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
