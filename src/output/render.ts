import { showControls } from '../util/controls.js';
import type { JsonValue } from '../util/json/value.js';
import { chooseColumns } from './columns.js';
import { formats, type FormatName } from './formats.js';
import type { FormatOptions } from './layout.js';
import { applyQuery } from './query.js';
import { parseBody } from './response-body.js';
import { sortRows } from './sort.js';
import type { RecordWriter } from './stream/record-writer.js';

/** Everything that the text of a result depends on. */
export interface RenderOptions extends FormatOptions {
  readonly format: FormatName;
  /** `--sort-by` as it was typed. */
  readonly sortBy?: string | undefined;
}

/**
 * Body of a 2xx response -> all that goes to stdout. Text prints as it came and a newline. Throws AnswerError for broken JSON,
 * UsageError for a query or a column that does not suit, and UnprintableError for what the format cannot say.
 */
export async function renderBody(body: string, options: RenderOptions): Promise<string> {
  const parsed = parseBody(body);
  // cray: an empty body prints a newline.
  if (parsed.kind === 'empty') return formats[options.format].faces.includes('cray') ? '\n' : '';
  if (parsed.kind === 'text') {
    const text = options.terminal ? showControls(parsed.text) : parsed.text;
    return options.format === 'table' && text.endsWith('\n') ? text : `${text}\n`;
  }
  return renderValue(parsed.value, options);
}

/** As renderBody, of a value: what `--query` picks of it, in the order of `--sort-by`. */
export async function renderValue(value: JsonValue, options: RenderOptions): Promise<string> {
  const { format, query, sortBy } = options;
  const picked = query === undefined ? value : await applyQuery(value, query);
  const records = Array.isArray(picked) ? picked : [picked];
  const columns = chooseColumns(options.layout.columns ?? [], records);
  const sorted = Array.isArray(picked) && sortBy !== undefined ? sortRows(picked, sortBy, columns) : picked;
  const render = await formats[format].loadRenderer();
  return render(sorted, options, columns);
}

/** A writer of one long list, for writeList. */
export function openWriter(options: RenderOptions): Promise<RecordWriter> {
  return formats[options.format].openWriter(options);
}
