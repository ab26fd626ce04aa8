import type { Watch } from './setting.js';
import type { Column } from '../../output/layout.js';
import type { Client } from '../../http/client.js';
import type { HttpResponse } from '../../http/response.js';
import { findColumn, selectColumns } from '../../output/columns.js';
import { sortRows } from '../../output/sort.js';
import { readRecord } from '../../output/stream/record.js';
import type { JsonValue } from '../../util/json/value.js';
import type { Globals } from '../command.js';
import type { Look } from '../enrich.js';
import { markRow, markRows, type Marks } from './changes.js';
import { visitRows, type Row } from './rows.js';

/** A list as it has just been answered. */
export interface Sight {
  /** Those that were wanted, in the order in which they are shown. */
  readonly rows: readonly Row[];
  /** All that the list has. */
  readonly count: number;
  readonly marks: Marks;
  readonly columns: readonly Column[];
  /** The server's clock. */
  readonly nowMs: number;
}

/** What is looked at. */
export interface Scene {
  readonly id: Watch['id'];
  /** Columns of the table, where `--columns` does not choose. */
  readonly columns: readonly Column[];
  /** What else of a record is looked at. */
  readonly also: readonly Column[];
  readonly look: Look | undefined;
  readonly globals: Pick<Globals, 'columns' | 'sortBy' | 'format'>;
  /** Asks for the list, which may come in several answers. */
  readonly ask: (client: Client) => AsyncIterable<HttpResponse>;
}

/** How it is looked at. */
export interface Glance {
  /** Our own clock, for a server that does not tell its. */
  readonly nowMs: number;
  /** What the rows said the last time; undefined the first time. */
  readonly before: Marks | undefined;
  /** Is a row to be held until the list is shown? Ten thousand are too many to hold where few are shown. */
  readonly isWanted: (index: number, isNews: boolean) => boolean;
}

/**
 * Asks for the list once. Throws what the client throws, AnswerError, and the first time UsageError for a column that no
 * record has.
 */
export async function takeSight(scene: Scene, client: Client, glance: Glance): Promise<Sight> {
  const columns = findShown(scene, []);
  const { sample, dateMs, ...gathered } = await gatherRows(scene, columns, client, glance);
  const { rows, marks } = scene.look ? await completeRows(gathered.rows, scene.look, columns, client) : gathered;
  if (!glance.before && sample !== undefined) checkColumns(scene, [sample, ...rows.map(({ record }) => record)]);
  return { rows: orderRows(rows, scene), count: gathered.count, marks, columns, nowMs: dateMs ?? glance.nowMs };
}

async function gatherRows(scene: Scene, columns: readonly Column[], client: Client, { before, isWanted }: Glance) {
  const { id, also, look, globals } = scene;
  const read = [...id.map((path) => ({ name: path, path })), ...columns, ...also, ...findSorted(scene, [])];
  const shape = { id, columns: read, whole: globals.format === 'jsonl' };
  const marks = new Map<string, string>();
  const rows: Row[] = [];
  let count = 0;
  let sample: JsonValue | undefined;
  let dateMs: number | undefined;
  for await (const answer of scene.ask(client)) {
    dateMs ??= answer.dateMs;
    await visitRows(answer, shape, (row, record) => {
      sample ??= readRecord(record);
      const id = row.id || `record ${count + 1}`;
      const mark = markRow(row, columns);
      if (look || isWanted(count, before?.get(id) !== mark)) rows.push(keepRow(row, id));
      marks.set(id, mark);
      count += 1;
    });
  }
  return { rows, count, marks, sample, dateMs };
}

/** The row without what was only lent. */
function keepRow({ record, line }: Row, id: string): Row {
  return { id, record, ...(line && { line: Uint8Array.from(line) }) };
}

/** What a look adds can change too. */
async function completeRows(
  rows: readonly Row[],
  look: Look,
  columns: readonly Column[],
  client: Client,
): Promise<{ rows: readonly Row[]; marks: Marks }> {
  const records = await look.complete(
    rows.map(({ record }) => record),
    client,
  );
  const completed = rows.map((row, index) => ({ ...row, record: records[index] ?? row.record }));
  return { rows: completed, marks: markRows(completed, columns) };
}

function checkColumns(scene: Scene, records: readonly JsonValue[]): void {
  findShown(scene, records);
  findSorted(scene, records);
}

/** The columns that are shown. Throws UsageError for one that none of the records has; of no records any is taken. */
function findShown({ columns, globals }: Scene, records: readonly JsonValue[]): readonly Column[] {
  return globals.columns === undefined ? columns : selectColumns(columns, globals.columns, records);
}

/** The column of `--sort-by`. */
function findSorted({ columns, globals }: Scene, records: readonly JsonValue[]): readonly Column[] {
  const name = globals.sortBy?.replace(/:[^:]*$/, '');
  return name === undefined ? [] : [findColumn(columns, name, records, '--sort-by')];
}

function orderRows(rows: readonly Row[], scene: Scene): readonly Row[] {
  const sortBy = scene.globals.sortBy ?? scene.look?.sortBy;
  if (sortBy === undefined) return rows;
  const byRecord = new Map(rows.map((row) => [row.record, row]));
  const columns = [...scene.columns, ...findSorted(scene, [])];
  return sortRows([...byRecord.keys()], sortBy, columns).flatMap((record) => byRecord.get(record) ?? []);
}
