import type { Client } from '../../http/client.js';
import type { RequestPlan } from '../../http/plan.js';
import { groupDigits } from '../../nodes/count.js';
import { parseBody } from '../../output/response-body.js';
import type { Sighting, Look } from './sighting.js';
import { findAt, nameAt } from './record.js';

/** Is what was to be deleted there? `noun` is what it is. */
export function lookForDeletion(noun: string): Look {
  return async ({ path }, client) => {
    const found = await findAt(client, path);
    if (found === undefined) return undefined;
    const name = `${noun} ${nameAt(path)}`;
    if (found === 'absent') return { isDone: true, seen: `It was done: the ${name} no longer exists.` };
    return { isDone: false, seen: `The ${name} is still there.` };
  };
}

/** Are any sessions left that match the filters of a deletion of many? */
export async function lookForDeletions(plan: RequestPlan, client: Client): Promise<Sighting | undefined> {
  const answer = await client.send({ method: 'GET', path: plan.path, query: plan.query, idempotent: true });
  const list = parseBody(await answer.text());
  if (list.kind !== 'value' || !Array.isArray(list.value)) return undefined;
  const left = list.value.length;
  if (left === 0) return { isDone: true, seen: 'It was done: no session that matches is left.' };
  return { isDone: false, seen: `${groupDigits(left)} ${left === 1 ? 'session' : 'sessions'} that match still exist.` };
}
