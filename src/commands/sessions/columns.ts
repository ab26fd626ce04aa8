import type { Globals } from '../../kinds/command.js';
import type { Column } from '../../output/layout.js';

/** Columns of a session. */
export const sessionColumns: readonly Column[] = [
  { name: 'name', path: 'name' },
  { name: 'operation', path: 'operation', weight: 6 },
  { name: 'template', path: 'template_name', weight: 7 },
  { name: 'status', path: 'status.status', as: 'state', weight: 9 },
  { name: 'started', path: 'status.start_time', as: 'age', weight: 8 },
  { name: 'limit', path: 'limit', weight: 5 },
  { name: 'staged', path: 'stage', as: 'flag', weight: 3 },
  { name: 'tenant', path: 'tenant', weight: 1 },
  { name: 'nodes', path: 'components', as: 'nodes', weight: 4 },
  { name: 'error', path: 'status.error', weight: 8 },
];

/** How far a session is, or what it came to: more than the server says of it in one response. */
export const resultColumn = { name: 'result', path: 'result', as: 'result', weight: 10, added: true } as const;

/** The least widths of columns of a list, whose text is cut when there is not room for all: one session, one line. */
const leastWidths: Readonly<Record<string, number>> = {
  name: Infinity,
  status: Infinity,
  started: Infinity,
  result: 40,
};
const leastWidth = 12;

/** Columns of sessions with their results. That a session is complete is not a success: its state has no colour beside its result. */
export const sessionResultColumns: readonly Column[] = sessionColumns
  .flatMap((column): Column[] => {
    if (column.name === 'nodes') return [{ ...column, as: 'count' }];
    return column.name === 'status' ? [column, resultColumn] : [column];
  })
  .map((column) => ({
    ...column,
    cut: leastWidths[column.name] ?? leastWidth,
    // What became of a session is worth more than the end of its name.
    ...(['name', 'result'].includes(column.name) && { squeeze: leastWidth }),
  }));

type Named = Pick<Globals, 'columns' | 'sortBy' | 'query'>;

/** A table shows the result of a session; other formats, and what `--query` picks, do when it is asked for by its name. */
export function wantsResult(globals: Named & Pick<Globals, 'format'>): boolean {
  return (globals.format === 'table' && globals.query === undefined) || isColumnNamed(globals, resultColumn.name);
}

/** Whether `--columns`, `--sort-by` or `--query` contains the name of the column. */
export function isColumnNamed({ columns = '', sortBy = '', query = '' }: Named, name: string): boolean {
  const typed = [...columns.split(','), sortBy.replace(/:.*/, ''), ...(query.match(/[\w.'"`-]+/g) ?? [])];
  return typed.some((word) => word.trim() === name);
}
