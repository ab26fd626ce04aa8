import type { Client } from '../../http/client.js';
import type { RequestPlan } from '../../http/plan.js';
import { encodeSegment } from '../../http/url.js';
import { textAt } from '../../output/path.js';
import { parseBody } from '../../output/response-body.js';
import { isRecent, type Sighting } from './sighting.js';
import { contains, findAt, readSent } from './record.js';

/** Is a session there of the name that was sent, and is it the one that was to be made? */
export async function lookForSession(
  plan: RequestPlan,
  client: Client,
  elapsedMs: () => number,
): Promise<Sighting | undefined> {
  const sent = readSent(plan);
  const name = textAt(sent, 'name');
  if (name === '') return undefined;
  const found = await findAt(client, `${plan.path}/${encodeSegment(name)}`);
  if (found === undefined) return undefined;
  if (found === 'absent') return { isDone: false, seen: `There is no session ${name}.`, mayRepeat: true };
  const { record, dateMs } = found;
  if (!contains(record, sent)) return { isDone: false, seen: `The session ${name} that exists is another one.` };
  const isOurs = plan.hasOwnName === true || isRecent(textAt(record, 'status.start_time'), dateMs, elapsedMs());
  if (isOurs) return { isDone: true, seen: `It was done: session ${name} exists.`, body: record };
  return { isDone: false, seen: `The session ${name} existed before.` };
}

/** A session of v1, which cannot be named. */
interface Newest {
  readonly id: string;
  readonly startTime: string;
  readonly told: string;
}

/** No more sessions of v1 are asked for than this, and no more shown than that. */
const mostAsked = 50;
const mostShown = 3;

/** The sessions of v1 have no names that could be chosen: the newest ones are told. */
export async function lookForNewest({ path }: RequestPlan, client: Client): Promise<Sighting | undefined> {
  const answer = await client.send({ method: 'GET', path, query: [], idempotent: true });
  const list = parseBody(await answer.text());
  if (list.kind !== 'value' || !Array.isArray(list.value) || list.value.length > mostAsked) return undefined;
  const ids = list.value.filter((id) => typeof id === 'string');
  if (ids.length === 0) return { isDone: false, seen: 'There is no session so far.' };
  const sessions: Newest[] = [];
  for (const id of ids) {
    const found = await findAt(client, `${path}/${encodeSegment(id)}`);
    if (typeof found === 'object') sessions.push(describeSession(id, found.record));
  }
  const newest = sessions.sort((one, other) => (one.startTime < other.startTime ? 1 : -1)).slice(0, mostShown);
  return { isDone: false, seen: `The newest sessions: ${newest.map(({ told }) => told).join('; ')}.` };
}

function describeSession(id: string, record: Parameters<typeof textAt>[0]): Newest {
  const startTime = textAt(record, 'start_time');
  const template = textAt(record, 'templateName');
  return { id, startTime, told: `${id} (${textAt(record, 'operation')} with ${template}, started ${startTime})` };
}
