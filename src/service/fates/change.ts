import type { Client } from '../../http/client.js';
import type { RequestPlan } from '../../http/plan.js';
import { encodeSegment } from '../../http/url.js';
import { textAt } from '../../output/path.js';
import type { JsonObject } from '../../util/json/value.js';
import type { Sighting, Look } from './sighting.js';
import { contains, findAt, nameAt, readSent } from './record.js';

/** Is a record as a write was to make it? `noun` is what it is. */
export function lookForChange(noun: string): Look {
  return ({ path, ...plan }, client) => compare(client, path, readSent({ path, ...plan }), `${noun} ${nameAt(path)}`);
}

export const lookForTemplate = lookForChange('session template');

/** There are only these options. */
export function lookForOptions(plan: RequestPlan, client: Client): Promise<Sighting | undefined> {
  return compare(client, plan.path, readSent(plan), 'options of BOS');
}

/** v1 has the name of a template in the body, and answers with it. */
export async function lookForTemplateOfV1(plan: RequestPlan, client: Client): Promise<Sighting | undefined> {
  const sent = readSent(plan);
  const name = textAt(sent, 'name');
  if (name === '') return undefined;
  const sighting = await compare(client, `${plan.path}/${encodeSegment(name)}`, sent, `session template ${name}`);
  return sighting?.isDone === true ? { ...sighting, body: name } : sighting;
}

async function compare(client: Client, path: string, sent: JsonObject, what: string): Promise<Sighting | undefined> {
  const found = await findAt(client, path);
  if (found === undefined) return undefined;
  if (found === 'absent') return { isDone: false, seen: `There is no ${what}.` };
  const { record } = found;
  if (contains(record, sent))
    return { isDone: true, seen: `It was done: what was sent is in the ${what}.`, body: record };
  return { isDone: false, seen: `What was sent is not in the ${what}, or not yet.` };
}
