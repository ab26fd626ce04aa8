import type { Client } from '../../http/client.js';
import type { RequestPlan } from '../../http/plan.js';
import { countNodes } from '../../nodes/count.js';
import { foldNodes } from '../../nodes/fold.js';
import { flagAt, lookUp, textAt } from '../../output/path.js';
import { toJsonValue, type JsonObject } from '../../util/json/value.js';
import { streamBatches, findRecord } from '../fetch.js';
import { isRecent, type Sighting } from './sighting.js';
import { readSent } from './record.js';

/** What became of a node: `waiting` has something staged that was not started, `before` was started before this command. */
type Fate = 'succeeded' | 'failed' | 'ignored' | 'waiting' | 'before';

const paths = ['id', 'session', 'error', 'enabled', 'staged_state.session', 'desired_state.last_updated'];

/**
 * Were the nodes started that had something staged? A node that was belongs to the session that was staged, and its desired state
 * is new. Source: the recordings of the service, where `clear_stage` decides whether the staged state stays.
 */
export async function lookAtStaged(
  plan: RequestPlan,
  client: Client,
  elapsedMs: () => number,
): Promise<Sighting | undefined> {
  const asked = lookUp(readSent(plan), 'xnames');
  const names = Array.isArray(asked) ? asked.filter((name) => typeof name === 'string') : [];
  if (names.length === 0) return undefined;
  let dateMs: number | undefined;
  const dated: Client = {
    ...client,
    async send(request) {
      const answer = await client.send(request);
      dateMs = answer.dateMs ?? dateMs;
      return answer;
    },
  };
  const isStaged = rememberStaged(client);
  const fates = new Map<string, Fate>();
  for await (const batch of streamBatches(
    dated,
    'v2.components.list',
    { ids: names.join(',') },
    { paths, size: 500 },
  )) {
    for (const node of batch) {
      const isNew = isRecent(textAt(node, 'desired_state.last_updated'), dateMs, elapsedMs());
      fates.set(textAt(node, 'id'), await judge(node, isNew, isStaged));
    }
  }
  return describe(names, (name) => fates.get(name) ?? 'ignored');
}

async function judge(node: JsonObject, isNew: boolean, isStaged: (name: string) => Promise<boolean>): Promise<Fate> {
  const session = textAt(node, 'session');
  const staged = textAt(node, 'staged_state.session');
  if (staged !== '' && staged !== session) return 'waiting';
  if (!flagAt(node, 'enabled') && textAt(node, 'error').startsWith('Staged ')) return 'failed';
  if (staged === '' && !(session !== '' && (await isStaged(session)))) return 'ignored';
  return isNew ? 'succeeded' : 'before';
}

/** Whether a session is a staged one; each is asked for once. */
function rememberStaged(client: Client): (name: string) => Promise<boolean> {
  const known = new Map<string, boolean>();
  return async (name) => {
    const told = known.get(name);
    if (told !== undefined) return told;
    const record = await findRecord(client, 'v2.sessions.describe', { session_id: name });
    const isStaged = record !== undefined && flagAt(record, 'stage');
    known.set(name, isStaged);
    return isStaged;
  };
}

function describe(names: readonly string[], fateOf: (name: string) => Fate): Sighting {
  const { succeeded = [], failed = [], ignored = [], waiting = [], before = [] } = Object.groupBy(names, fateOf);
  const started = countNodes(succeeded.length);
  if (waiting.length === 0 && before.length === 0) {
    const seen = `It was done, as the nodes say: ${started} started.`;
    return { isDone: true, seen, body: toJsonValue({ failed, ignored, succeeded }) };
  }
  const parts = [
    succeeded.length > 0 ? `${started} started` : 'No node was started',
    ...(waiting.length > 0 ? [`what is staged waits on ${countNodes(waiting.length)}: ${foldNodes(waiting)}`] : []),
    ...(before.length > 0 ? [`${countNodes(before.length)} started before: ${foldNodes(before)}`] : []),
  ];
  return { isDone: false, seen: `${parts.join('; ')}.` };
}
