import type { Column, Layout } from './layout.js';
import { showControls } from '../util/controls.js';
import { isObject, type JsonObject, type JsonValue } from '../util/json/value.js';
import { writeJson } from '../util/json/write.js';
import { readAnswer } from './answer.js';
import { chooseColumns, selectColumns } from './columns.js';
import { formatCsv } from './csv.js';
import { formatAnswer, type FormatName } from './format.js';
import { formatName, formatNodes, listNodes } from './names.js';
import { applyQuery } from './query.js';
import { sortRows } from './sort.js';
import { renderTable } from './table/render.js';
import type { TableOptions } from './table/style.js';

export interface RenderOptions extends Omit<TableOptions, 'view' | 'columns'> {
  /** What was asked: its view and its columns. */
  readonly layout: Layout;
  readonly format: FormatName;
  /** `--query`, `--columns` and `--sort-by` as they were typed. */
  readonly query?: string | undefined;
  readonly columns?: string | undefined;
  readonly sortBy?: string | undefined;
  /** It goes to a terminal, which text of the server must not steer. */
  readonly terminal?: boolean;
}

/**
 * Body of a 2xx answer -> all that goes to stdout. In a data format nothing and text print as they came and a newline; as a
 * table nothing is nothing. Throws AnswerError for broken JSON, UsageError for a query or a column that does not suit, and
 * UnprintableError for what the format cannot say.
 */
export async function renderAnswer(body: string, options: RenderOptions): Promise<string> {
  const answer = readAnswer(body);
  if (answer.kind === 'empty') return ['json', 'toml', 'yaml'].includes(options.format) ? '\n' : '';
  if (answer.kind === 'text') {
    const text = options.terminal ? showControls(answer.text) : answer.text;
    return options.format === 'table' && text.endsWith('\n') ? text : `${text}\n`;
  }
  return renderValue(answer.value, options);
}

/** As renderAnswer, of a value. What a query picked is whole JSON in that format, also where it is a scalar. */
export async function renderValue(value: JsonValue, options: RenderOptions): Promise<string> {
  const { format, query } = options;
  const picked = query === undefined ? value : await applyQuery(value, query);
  const records = Array.isArray(picked) ? picked : [picked];
  const columns = chooseColumns(options.layout.columns ?? [], records);
  const sorted =
    Array.isArray(picked) && options.sortBy !== undefined ? sortRows(picked, options.sortBy, columns) : picked;
  if (format === 'table') return renderPicture(sorted, columns, options);
  if (format === 'name' || format === 'nodes') return renderNames(sorted, format, options);
  if (format === 'csv' && (Array.isArray(sorted) || isObject(sorted))) return renderCsv(sorted, columns, options);
  if (format === 'json' && query !== undefined) return `${writeJson(sorted, 2)}\n`;
  if (format === 'jsonl' && query !== undefined && !Array.isArray(sorted)) return `${writeJson(sorted)}\n`;
  const dataFormat = format === 'csv' ? 'json' : format;
  return formatAnswer(typeof sorted === 'string' && options.terminal ? showControls(sorted) : sorted, dataFormat);
}

/** An object is a list of one record. */
function renderCsv(value: JsonValue[] | JsonObject, columns: readonly Column[], options: RenderOptions): string {
  const records = isObject(value) ? [value] : value;
  const chosen = options.columns === undefined ? columns : selectColumns(columns, options.columns, records);
  const text = formatCsv(records, chosen, options.headers);
  return options.terminal ? showControls(text) : text;
}

/** A single value that is no object is a list of one. */
function renderNames(value: JsonValue, format: 'name' | 'nodes', options: RenderOptions): string {
  const items = Array.isArray(value) ? value : [value];
  const declared = options.layout.columns ?? [];
  const text =
    format === 'name'
      ? items.map((item) => formatName(item, declared)).join('')
      : formatNodes(items.flatMap((item) => listNodes(item, declared)));
  return options.terminal ? showControls(text) : text;
}

/** Chosen columns of one record are a table of one row. */
function renderPicture(value: JsonValue, columns: readonly Column[], options: RenderOptions): Promise<string> {
  const { view, draw } = options.layout;
  const table = { ...options, view };
  if (options.columns === undefined || !(Array.isArray(value) || isObject(value))) {
    return renderTable(value, { ...table, columns, draw: options.query === undefined ? draw : undefined });
  }
  const records = Array.isArray(value) ? value : [value];
  return renderTable(records, { ...table, columns: selectColumns(columns, options.columns, records) });
}
