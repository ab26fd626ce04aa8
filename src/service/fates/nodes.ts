import type { Client } from '../../http/client.js';
import type { RequestPlan } from '../../http/plan.js';
import { countNodes } from '../../nodes/count.js';
import { foldNodes } from '../../nodes/fold.js';
import { lookUp, textAt } from '../../output/path.js';
import type { JsonObject } from '../../util/json/value.js';
import { streamRecords } from '../fetch.js';
import type { Sighting } from './sighting.js';
import { contains, readSent } from './record.js';

/** Do the nodes of a change of many have what was sent? Those of a session are found as long as it is theirs. */
export async function lookAtNodes(plan: RequestPlan, client: Client): Promise<Sighting | undefined> {
  const sent = readSent(plan);
  const ids = textAt(sent, 'filters.ids');
  const session = textAt(sent, 'filters.session');
  const patch = lookUp(sent, 'patch') ?? null;
  const found: JsonObject[] = [];
  for await (const record of streamRecords(client, 'v2.components.list', ids === '' ? { session } : { ids }))
    found.push(record);
  const expected = ids === '' ? found.length : new Set(ids.split(',')).size;
  if (found.length === 0 || found.length !== expected) return undefined;
  const others = found.filter((record) => !contains(record, patch)).map((record) => textAt(record, 'id'));
  const count = countNodes(found.length);
  if (others.length === 0) return { isDone: true, seen: `It was done: ${count} have what was sent.`, body: found };
  const which = `${countNodes(others.length)} of ${count} do not have what was sent, or not yet: ${foldNodes(others)}`;
  return { isDone: false, seen: `${which}.` };
}
