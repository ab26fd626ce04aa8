import type { Operation } from '../../../api/operation.js';
import type { Column } from '../../../output/layout.js';
import type { Client } from '../../../http/client.js';
import type { JsonValue } from '../../../util/json/value.js';
import type { CommandContext, Globals } from '../../../kinds/command.js';
import { addProgress, progressColumn } from './progress.js';

/** What a person at a terminal sees of a list in the place of what the server says. */
export interface Look {
  readonly columns: readonly Column[];
  /** The order, where `--sort-by` does not say. */
  readonly sortBy: string;
  /** The records with what the columns show beyond the server's list. It asks for it with `client`. */
  complete(records: readonly JsonValue[], client: Client): Promise<JsonValue[]>;
}

/** The look of an operation's list; undefined for what a script reads: a data format, a pipe, or what `--query` picks. */
export function chooseLook(operation: Operation, { globals, io }: CommandContext): Look | undefined {
  if (operation.tells === undefined || globals.format !== 'table' || !io.stdout.isTTY || globals.query !== undefined) {
    return undefined;
  }
  const showsProgress = globals.columns === undefined || names(globals, progressColumn.name);
  return {
    columns: (operation.columns ?? []).flatMap((column) => alterColumn(column, globals)),
    sortBy: 'started:desc',
    complete: (records, client) => (showsProgress ? addProgress(records, client) : Promise.resolve([...records])),
  };
}

/** Progress stands beside the status, and tells the error too: a column of its own leaves no room for what else counts. */
function alterColumn(column: Column, globals: Globals): Column[] {
  if (column.name === 'status') return [column, progressColumn];
  if (column.name === 'started') return [{ ...column, title: 'age' }];
  return column.name === 'error' && !names(globals, column.name) ? [] : [column];
}

/** Is a column asked for by its name? */
function names({ columns = '', sortBy = '' }: Globals, name: string): boolean {
  return [...columns.split(','), sortBy.replace(/:.*/, '')].some((typed) => typed.trim() === name);
}
