import { BosError } from '../../../errors/bos-error.js';
import { InterruptedError } from '../../../errors/outcome.js';
import { NetworkError } from '../../../errors/service.js';
import type { Client } from '../../../http/client.js';
import type { CommandContext, Globals } from '../../../kinds/command.js';
import type { Enrichment } from '../../../kinds/enrich.js';
import type { Column } from '../../../output/layout.js';
import { textAt } from '../../../output/path.js';
import { sortRows } from '../../../output/sort.js';
import { fetchRecord } from '../../../service/fetch.js';
import { readSessionStatus, type SessionStatus } from '../../../service/session.js';
import { isObject, type JsonValue } from '../../../util/json/value.js';

const progressColumn = { name: 'progress', path: 'progress', weight: 8 } as const satisfies Column;

/** What the list of sessions is enriched with; undefined for what a script reads: a data format, a pipe, or what `--query` picks. */
export function chooseEnrichment(standard: readonly Column[], { globals, io }: CommandContext): Enrichment | undefined {
  if (globals.format !== 'table' || !io.stdout.isTTY || globals.query !== undefined) return undefined;
  const showsProgress = globals.columns === undefined || isNamed(progressColumn.name, globals);
  return {
    columns: standard.flatMap((column) => adaptColumn(column, globals)),
    sortBy: 'started:desc',
    complete: (records, client) => (showsProgress ? addProgress(records, client) : Promise.resolve([...records])),
  };
}

/** Progress stands beside the status and contains the error too: a column for it would leave too little room for the others. */
function adaptColumn(column: Column, globals: Globals): Column[] {
  if (column.name === 'status') return [column, progressColumn];
  if (column.name === 'started') return [{ ...column, title: 'age' }];
  return column.name === 'error' && !isNamed(column.name, globals) ? [] : [column];
}

/** Whether `--columns` or `--sort-by` names the column. */
function isNamed(name: string, { columns = '', sortBy = '' }: Globals): boolean {
  return [...columns.split(','), sortBy.replace(/:.*/, '')].some((typed) => typed.trim() === name);
}

/** For the status of a session the server reads each of its nodes: so many are requested, so many at a time. */
const mostRequests = 20;
const requestsAtOnce = 4;

const started = { name: 'started', path: 'status.start_time' };

/** The sessions, each with its error, and the newest active ones with their progress, as far as the server tells it. */
async function addProgress(sessions: readonly JsonValue[], client: Client): Promise<JsonValue[]> {
  const active = sessions.filter((session) => ['pending', 'running'].includes(textAt(session, 'status.status')));
  const newest = sortRows(active, 'started:desc', [started]).slice(0, mostRequests);
  const progress = new Map<JsonValue, string>();
  const queue = newest.values();
  const work = async (): Promise<void> => {
    for (const session of queue) {
      const text = await fetchProgress(textAt(session, 'name'), client);
      // Nobody shall wait for each of the others until that times out too.
      if (text === undefined) return;
      progress.set(session, text);
    }
  };
  await Promise.all(Array.from({ length: requestsAtOnce }, work));
  return sessions.map((session) => {
    const text = [progress.get(session) ?? '', textAt(session, 'status.error')].filter(Boolean).join(', ');
    return isObject(session) ? new Map(session).set(progressColumn.path, text) : session;
  });
}

/** Empty when the server refuses it: the list is worth more than what is missing in it. Undefined when no response came. */
async function fetchProgress(name: string, client: Client): Promise<string | undefined> {
  try {
    return formatProgress(
      readSessionStatus(await fetchRecord(client, 'v2.sessions.status.list', { session_id: name })),
    );
  } catch (error) {
    if (!(error instanceof BosError) || error instanceof InterruptedError) throw error;
    return error instanceof NetworkError ? undefined : '';
  }
}

/** `62% (5/8), 1 failed`: nodes that are done, well or badly, of all that the session works on. */
function formatProgress({ nodes, successful, failed, staged }: SessionStatus): string {
  if (nodes === 0) return '';
  const done = Math.min(nodes, successful + failed + staged);
  const share = `${Math.floor((done / nodes) * 100)}% (${done}/${nodes})`;
  return failed > 0 ? `${share}, ${failed} failed` : share;
}
