import { chooseListColumns } from '../columns.js';
import { loadStyle } from '../style.js';
import { chooseWidths, formatRow, renderHeader, renderRow, widenFor } from '../table/rows.js';
import type { FormatOptions, TableOptions } from '../layout.js';
import { readColumns } from './fields.js';
import { type RecordWriter, createSampler } from './record-writer.js';
import { putText } from './sink.js';

/** The list as a table. The first records decide which columns there are and how wide; a wider value later moves what is behind it. */
export async function createTableWriter(options: FormatOptions): Promise<RecordWriter> {
  const style = await loadStyle(options.color);
  let table: TableOptions = { ...options, columns: [] };
  let widths: ReturnType<typeof chooseWidths> = [];
  return createSampler({
    begin(sink, sample) {
      table = { ...table, columns: chooseListColumns(options, sample) };
      const header = table.headers ? [renderHeader(style, table)] : [];
      const rows = [...header, ...sample.map((record) => renderRow(record, style, table))];
      widths = chooseWidths(rows, table);
      putText(sink, rows.map((row) => formatRow(row, widths)).join(''));
    },
    write(sink, record) {
      const row = renderRow(readColumns(record, table.columns), style, table);
      putText(sink, formatRow(row, widenFor(row, widths)));
    },
  });
}
