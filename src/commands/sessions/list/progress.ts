import type { Column } from '../../../output/layout.js';
import { BosError } from '../../../errors/bos-error.js';
import { InterruptedError } from '../../../errors/outcome.js';
import { NetworkError } from '../../../errors/service.js';
import type { Client } from '../../../http/client.js';
import { isObject, type JsonValue } from '../../../util/json/value.js';
import { sortRows } from '../../../output/sort.js';
import { fetchRecord } from '../../../service/fetch.js';
import { textAt } from '../../../output/path.js';
import { readSessionStatus, type SessionStatus } from '../../../service/session.js';

export const progressColumn = { name: 'progress', path: 'progress', weight: 8 } as const satisfies Column;

/** The status of a session costs the server a look at each of its nodes: so many are asked for, so many at a time. */
const most = 20;
const atOnce = 4;

const started = { name: 'started', path: 'status.start_time' };

/** `62% (5/8), 1 failed`: nodes that have come to an end, well or badly, of all that the session works on. */
function formatProgress({ nodes, successful, failed, staged }: SessionStatus): string {
  if (nodes === 0) return '';
  const done = Math.min(nodes, successful + failed + staged);
  const share = `${Math.floor((done / nodes) * 100)}% (${done}/${nodes})`;
  return failed > 0 ? `${share}, ${failed} failed` : share;
}

/** The sessions, each with its error, and those that go on with how far they are: the newest ones, where the server tells. */
export async function addProgress(sessions: readonly JsonValue[], client: Client): Promise<JsonValue[]> {
  const active = sessions.filter((session) => ['pending', 'running'].includes(textAt(session, 'status.status')));
  const asked = sortRows(active, 'started:desc', [started]).slice(0, most);
  const progress = new Map<JsonValue, string>();
  const queue = asked.values();
  const work = async (): Promise<void> => {
    for (const session of queue) {
      const told = await tellProgress(textAt(session, 'name'), client);
      // Nobody shall wait for each of the others until that times out too.
      if (told === undefined) return;
      progress.set(session, told);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return sessions.map((session) => {
    const text = [progress.get(session) ?? '', textAt(session, 'status.error')].filter(Boolean).join(', ');
    return isObject(session) ? new Map(session).set(progressColumn.path, text) : session;
  });
}

/**
 * Nothing where the server does not tell: the list is worth more than what is missing in it. Undefined where no answer
 * came.
 */
async function tellProgress(name: string, client: Client): Promise<string | undefined> {
  try {
    return formatProgress(
      readSessionStatus(await fetchRecord(client, 'v2.sessions.status.list', { session_id: name })),
    );
  } catch (error) {
    if (!(error instanceof BosError) || error instanceof InterruptedError) throw error;
    return error instanceof NetworkError ? undefined : '';
  }
}
