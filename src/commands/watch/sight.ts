import type { Column, Watch } from '../../api/operation.js';
import type { Answer, Client } from '../../http/client.js';
import { findColumn, selectColumns } from '../../output/columns.js';
import { sortRows } from '../../output/sort.js';
import type { Globals } from '../command.js';
import type { Look } from '../sessions/list/look.js';
import { readRows, type Row } from './rows.js';

/** A list as it has just been answered. */
export interface Sight {
  /** In the order in which they are shown. */
  readonly rows: readonly Row[];
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
  readonly ask: (client: Client) => AsyncIterable<Answer>;
}

/**
 * Asks for the list once. `nowMs` is our own clock, for a server that does not tell its. Throws what the client throws,
 * AnswerError, and UsageError for a column that no record has.
 */
export async function takeSight(scene: Scene, client: Client, nowMs: number): Promise<Sight> {
  const { id, columns, globals, look } = scene;
  const { rows, sample, dateMs } = await readRows(scene.ask(client), {
    id,
    columns: [...id.map(toColumn), ...columns, ...scene.also, ...findAsked(scene)],
    whole: globals.format === 'jsonl',
  });
  const records = rows.map(({ record }) => record);
  const completed = look ? await look.complete(records, client) : records;
  const seen = sample === undefined ? completed : [sample, ...completed];
  return {
    rows: orderRows(
      rows.map((row, index) => ({ ...row, record: completed[index] ?? row.record })),
      scene,
    ),
    columns: globals.columns === undefined ? columns : selectColumns(columns, globals.columns, seen),
    nowMs: dateMs ?? nowMs,
  };
}

/** The columns that `--columns` and `--sort-by` name. */
function findAsked({ columns, globals }: Scene): readonly Column[] {
  const sortBy = globals.sortBy?.replace(/:[^:]*$/, '');
  return [
    ...(globals.columns === undefined ? [] : selectColumns(columns, globals.columns, [])),
    ...(sortBy === undefined ? [] : [findColumn(columns, sortBy, [], '--sort-by')]),
  ];
}

function toColumn(path: string): Column {
  return { name: path, path };
}

function orderRows(rows: readonly Row[], { columns, globals, look }: Scene): readonly Row[] {
  const sortBy = globals.sortBy ?? look?.sortBy;
  if (sortBy === undefined) return rows;
  const byRecord = new Map(rows.map((row) => [row.record, row]));
  const sorted = sortRows(
    rows.map(({ record }) => record),
    sortBy,
    columns,
  );
  return sorted.flatMap((record) => byRecord.get(record) ?? []);
}
