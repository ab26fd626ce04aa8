import type { CommandContext, Globals } from '../../../kinds/command.js';
import type { Enrichment } from '../../../kinds/enrich.js';
import type { ListOptions } from '../../../kinds/list.js';
import type { Column } from '../../../output/layout.js';
import { isObject, type JsonValue } from '../../../util/json/value.js';
import { isColumnNamed, resultColumn, wantsResult } from '../columns.js';
import { openResults, type TellStatuses } from './results.js';

/**
 * What the list of sessions is enriched with: the result of each, in tables, and in the data formats when it is asked for by its
 * name. Undefined when the list stays what the server said.
 */
export function chooseEnrichment(
  standard: readonly Column[],
  { globals, io }: CommandContext,
  tellStatuses?: TellStatuses,
): Enrichment | undefined {
  if (!wantsResult(globals)) return undefined;
  const forPerson = globals.format === 'table' && globals.query === undefined && io.stdout.isTTY;
  const isShown = globals.columns === undefined || isColumnNamed(globals, resultColumn.name);
  // A list in which nothing is added comes as the server sends it.
  if (!forPerson && !isShown) return undefined;
  const findResults = openResults(tellStatuses);
  return {
    columns: forPerson ? standard.flatMap((column) => adaptColumn(column, globals)) : standard,
    ...(forPerson && { sortBy: 'started:desc' }),
    complete: async (records, client) => {
      if (!isShown) return [...records];
      const results = await findResults(records, client);
      return records.map((record, index) => addResult(record, results[index] ?? ''));
    },
  };
}

/** Sessions that are named are listed in the same way, but in the order in which they were typed. */
export const describedSessions: ListOptions = {
  enrich: () =>
    Promise.resolve((standard, context) => {
      const chosen = chooseEnrichment(standard, context);
      return chosen && { columns: chosen.columns, complete: (records, client) => chosen.complete(records, client) };
    }),
};

function addResult(record: JsonValue, result: string): JsonValue {
  return isObject(record) ? new Map(record).set(resultColumn.path, result) : record;
}

/** The result contains the error too: a column for it would leave too little room for the others. */
function adaptColumn(column: Column, globals: Globals): Column[] {
  if (column.name === 'started') return [{ ...column, title: 'age' }];
  return column.name === 'error' && !isColumnNamed(globals, column.name) ? [] : [column];
}
