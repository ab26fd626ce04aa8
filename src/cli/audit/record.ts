import { BosError } from '../../errors/bos-error.js';
import { holdResponse, readWhole, type HttpResponse } from '../../http/response.js';
import type { RequestPlan } from '../../http/plan.js';
import { splitLimit } from '../../nodes/limit-grammar.js';
import { isNodeXname } from '../../nodes/xname.js';
import { lookUp, textAt } from '../../output/path.js';
import { tryParseJson } from '../../util/json/parse.js';
import type { JsonValue } from '../../util/json/value.js';

/** What became of a write: a success was the answer, it was not done, or nobody knows. */
type Outcome = 'done' | 'failed' | 'unknown';

/** One write to the server, as far as it has come. */
export interface Write {
  /** When it was sent, in milliseconds since 1970. */
  readonly timeMs: number;
  /** Host and port of the server. */
  readonly server: string;
  readonly tenant: string | undefined;
  /** `DELETE /apis/bos/v2/sessions/up` */
  readonly request: string;
  /** What the logs of the server call it; under `cray` it has no name there. */
  readonly requestId: string | undefined;
  session: string | undefined;
  /** How many nodes it names; undefined where the request does not tell. */
  readonly nodes: number | undefined;
  outcome: Outcome;
}

/** The session that a request makes, deletes or is about; undefined where it has no name yet. */
export function findSession({ path, body }: RequestPlan): string | undefined {
  const [, named] = /\/sessions?\/([^/]+)/.exec(path) ?? [];
  if (named !== undefined) return decodeURIComponent(named);
  const sent = tryParseJson(body?.text ?? '') ?? null;
  const found = /\/sessions?$/.test(path) ? textAt(sent, 'name') : textAt(sent, 'filters.session');
  return found === '' ? undefined : found;
}

/** How many nodes a request names, each counted once; undefined where it names none. */
export function countNamedNodes({ path, body }: RequestPlan): number | undefined {
  if (/\/components\/[^/]+$/.test(path)) return 1;
  const sent = tryParseJson(body?.text ?? '') ?? null;
  const names = lookUp(sent, 'xnames');
  if (Array.isArray(names)) return new Set(names).size;
  const ids = textAt(sent, 'filters.ids').split(',').filter(Boolean);
  return ids.length === 0 ? countLimit(textAt(sent, 'limit')) : new Set(ids).size;
}

/** The nodes of a session's limit, when it is a list of nodes alone: what a group or a mark comes to is not known here. */
function countLimit(limit: string): number | undefined {
  const terms = splitLimit(limit);
  if (!terms.every(({ effect, name }) => effect === 'add' && isNodeXname(name))) return undefined;
  return new Set(terms.map(({ name }) => name)).size;
}

/** The name that the server gave to a new session, and the response, to be read as if it had not been. */
export async function readNewSession(response: HttpResponse): Promise<[string | undefined, HttpResponse]> {
  const body = await readWhole(response.body);
  const value = tryParseJson(body.toString()) ?? null;
  const { status, type, dateMs } = response;
  return [nameOf(value), holdResponse({ status, type, dateMs }, body)];
}

/** v1 says it in the address of the session, the first of its links. */
function nameOf(value: JsonValue): string | undefined {
  const links = lookUp(value, 'links');
  const address = Array.isArray(links) ? textAt(links[0] ?? null, 'href') : '';
  return textAt(value, 'name') || address.slice(address.lastIndexOf('/') + 1) || undefined;
}

/** What became of a write whose request failed. */
export function judgeFailure(error: unknown): Outcome {
  return error instanceof BosError && !error.mayBeDone ? 'failed' : 'unknown';
}
