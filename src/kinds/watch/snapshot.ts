import type { Enrichment } from '../enrich.js';
import type { Client } from '../../http/client.js';
import type { HttpResponse } from '../../http/response.js';
import { findColumn, selectColumns } from '../../output/columns.js';
import type { Column } from '../../output/layout.js';
import { sortRows } from '../../output/sort.js';
import { readRecord } from '../../output/stream/record.js';
import type { JsonValue } from '../../util/json/value.js';
import type { Globals } from '../command.js';
import { markRow, type Marks } from './changes.js';
import { putFirst, rankRow, type FirstRows } from './order.js';
import { visitRows, type WatchedRow } from './rows.js';

/** A list that is watched, and how. */
export interface WatchedList {
  /** What the rows are, such as `sessions`. */
  readonly noun: string;
  readonly intervalMs: number;
  readonly id: readonly [string, ...string[]];
  /** Columns of the table, unless `--columns` chooses others. */
  readonly columns: readonly Column[];
  /** What else is read of each record. */
  readonly otherColumns: readonly Column[];
  readonly enrichment: Enrichment | undefined;
  /** The rows that come first, see order.ts; empty where the order is that of the list. */
  readonly first: FirstRows;
  readonly globals: Pick<Globals, 'columns' | 'sortBy' | 'format'>;
  /** Asks for the list, which may come in several responses. */
  readonly fetch: (client: Client) => AsyncIterable<HttpResponse>;
}

/** The list as one response of the server shows it. */
export interface Snapshot {
  /** Those that were needed, in the order in which they are shown. */
  readonly rows: readonly WatchedRow[];
  /** How many rows the list has. */
  readonly count: number;
  readonly marks: Marks;
  readonly columns: readonly Column[];
  /** The server's clock. */
  readonly nowMs: number;
}

export interface SnapshotOptions {
  /** Our own clock, for a server that does not send its time. */
  readonly nowMs: number;
  /** The marks of the last snapshot; undefined for the first one. */
  readonly before: Marks | undefined;
  /**
   * Must a row be kept until the list is shown? Ten thousand are too many to keep when few are shown. `index` counts those that are as
   * urgent.
   */
  readonly needsRow: (index: number, isChanged: boolean) => boolean;
}

/**
 * Asks for the list once. Throws what the client throws, AnswerError, and the first time UsageError for a column that no
 * record has.
 */
export async function takeSnapshot(list: WatchedList, client: Client, options: SnapshotOptions): Promise<Snapshot> {
  const columns = findShown(list, []);
  const { sample, dateMs, ...gathered } = await gatherRows(list, columns, client, options);
  const { rows, marks } = list.enrichment
    ? await completeRows(gathered.rows, list.enrichment, columns, client)
    : gathered;
  if (!options.before && sample !== undefined) checkColumns(list, [sample, ...rows.map(({ record }) => record)]);
  const ordered = putFirst(orderRows(rows, list), list.first, { before: options.before, marks });
  return { rows: ordered, count: gathered.count, marks, columns, nowMs: dateMs ?? options.nowMs };
}

async function gatherRows(
  list: WatchedList,
  columns: readonly Column[],
  client: Client,
  { before, needsRow }: SnapshotOptions,
) {
  const names = list.id.map((path) => ({ name: path, path }));
  const read = [...names, ...columns, ...list.otherColumns, ...findSorted(list, [])];
  const shape = { id: list.id, columns: read, whole: list.globals.format === 'jsonl' };
  const marks = new Map<string, string>();
  const rows: WatchedRow[] = [];
  const counts: number[] = [];
  let count = 0;
  let sample: JsonValue | undefined;
  let dateMs: number | undefined;
  for await (const answer of list.fetch(client)) {
    dateMs ??= answer.dateMs;
    await visitRows(answer, shape, (row, record) => {
      sample ??= readRecord(record);
      const id = row.id || `record ${count + 1}`;
      const mark = markRow(row, columns);
      const isChanged = before?.get(id) !== mark;
      const rank = rankRow(row.record, before !== undefined && isChanged, list.first);
      const index = counts[rank] ?? 0;
      counts[rank] = index + 1;
      if (list.enrichment || needsRow(index, isChanged)) rows.push(copyRow(row, id));
      marks.set(id, mark);
      count += 1;
    });
  }
  return { rows, count, marks, sample, dateMs };
}

/** The bytes of the line belong to the reader, which writes the next line over them. */
function copyRow({ record, line }: WatchedRow, id: string): WatchedRow {
  return { id, record, ...(line && { line: Uint8Array.from(line) }) };
}

/** Rows with what the enrichment adds, which can change too. */
async function completeRows(
  rows: readonly WatchedRow[],
  enrichment: Enrichment,
  columns: readonly Column[],
  client: Client,
): Promise<{ rows: readonly WatchedRow[]; marks: Marks }> {
  const records = await enrichment.complete(
    rows.map(({ record }) => record),
    client,
  );
  const completed = rows.map((row, index) => ({ ...row, record: records[index] ?? row.record }));
  return { rows: completed, marks: new Map(completed.map((row) => [row.id, markRow(row, columns)])) };
}

function checkColumns(list: WatchedList, records: readonly JsonValue[]): void {
  findShown(list, records);
  findSorted(list, records);
}

/** The columns that are shown. Throws UsageError for one that none of the records has; without records any is taken. */
function findShown({ columns, globals }: WatchedList, records: readonly JsonValue[]): readonly Column[] {
  return globals.columns === undefined ? columns : selectColumns(columns, globals.columns, records);
}

/** The column of `--sort-by`. */
function findSorted({ columns, globals }: WatchedList, records: readonly JsonValue[]): readonly Column[] {
  const name = globals.sortBy?.replace(/:[^:]*$/, '');
  return name === undefined ? [] : [findColumn(columns, name, records, '--sort-by')];
}

function orderRows(rows: readonly WatchedRow[], list: WatchedList): readonly WatchedRow[] {
  const sortBy = list.globals.sortBy ?? list.enrichment?.sortBy;
  if (sortBy === undefined) return rows;
  const byRecord = new Map(rows.map((row) => [row.record, row]));
  const columns = [...list.columns, ...findSorted(list, [])];
  return sortRows([...byRecord.keys()], sortBy, columns).flatMap((record) => byRecord.get(record) ?? []);
}
