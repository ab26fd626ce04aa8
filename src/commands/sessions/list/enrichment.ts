import type { Column } from '../../../output/layout.js';
import type { CommandContext, Globals } from '../../../kinds/command.js';
import type { Enrichment } from '../../../kinds/enrich.js';
import { addProgress, progressColumn } from './progress.js';

/** The look of the list; undefined for what a script reads: a data format, a pipe, or what `--query` picks. */
export function chooseEnrichment(standard: readonly Column[], { globals, io }: CommandContext): Enrichment | undefined {
  if (globals.format !== 'table' || !io.stdout.isTTY || globals.query !== undefined) {
    return undefined;
  }
  const showsProgress = globals.columns === undefined || names(globals, progressColumn.name);
  return {
    columns: standard.flatMap((column) => alterColumn(column, globals)),
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
