import { showControls } from '../util/controls.js';
import { isObject, type JsonValue } from '../util/json/value.js';
import { chooseColumns, suitColumns } from './columns.js';
import { formats, type FormatName } from './formats.js';
import type { FormatOptions } from './layout.js';
import { lookUp } from './path.js';
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
  return renderPicked(await pickSorted(value, options), options);
}

async function renderPicked(whole: JsonValue, options: RenderOptions): Promise<string> {
  const { format } = options;
  const picked = cutRows(whole, options);
  const choose = options.columns === undefined ? chooseColumns : suitColumns;
  const columns = choose(options.layout.columns ?? [], Array.isArray(picked) ? picked : [picked]);
  const render = await formats[format].loadRenderer();
  return render(picked, options, columns);
}

/** The first rows of a list that is longer than its layout allows. */
function cutRows(value: JsonValue, { layout: { most = Infinity }, tellMore }: RenderOptions): JsonValue {
  if (!Array.isArray(value) || value.length <= most) return value;
  tellMore?.();
  return value.slice(0, most);
}

/** What the query picks is sorted, but when it has no longer what is sorted by: then the list that it picks from is. */
async function pickSorted(value: JsonValue, { query, sortBy, layout }: RenderOptions): Promise<JsonValue> {
  const sort = (list: readonly JsonValue[]): JsonValue[] =>
    sortRows(list, sortBy ?? '', suitColumns(layout.columns ?? [], list));
  if (query === undefined) return sortBy !== undefined && Array.isArray(value) ? sort(value) : value;
  const picked = await applyQuery(value, query);
  if (sortBy === undefined) return picked;
  if (
    Array.isArray(value) &&
    canSort(value, sortBy, layout) &&
    !(Array.isArray(picked) && canSort(picked, sortBy, layout))
  ) {
    return applyQuery(sort(value), query);
  }
  return Array.isArray(picked) ? sort(picked) : picked;
}

/** Does a record have what is sorted by? */
function canSort(list: readonly JsonValue[], sortBy: string, { columns = [] }: RenderOptions['layout']): boolean {
  const name = sortBy.replace(/:[^:]*$/, '');
  const path = columns.find((column) => column.name === name)?.path ?? name;
  return list.some((record) => isObject(record) && lookUp(record, path) !== undefined);
}

/** A writer of one long list, for writeList; nothing where all records have to be known before one can be printed. */
export async function openWriter(options: RenderOptions): Promise<RecordWriter | undefined> {
  if (options.sortBy !== undefined) return undefined;
  if (options.query === undefined) {
    const { layout, tellMore } = options;
    return { ...(await formats[options.format].openWriter(options)), most: layout.most ?? Infinity, tellMore };
  }
  // Of what is picked the first rows are printed: which records they come from is not known before.
  const { openQueryWriter } = await import('./stream/query.js');
  return openQueryWriter(options.query, (picked) => renderPicked(picked, options));
}
