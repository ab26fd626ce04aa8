import type { RequestPlan } from '../../../http/plan.js';
import { parseJson } from '../../../util/json/parse.js';
import { isObject, type JsonObject, type JsonValue } from '../../../util/json/value.js';
import { readSession, type Session } from '../../../service/session.js';

/** What decides on which nodes a session acts, and how; an empty limit is none. */
export type Wish = Pick<Session, 'templateName' | 'operation' | 'limit' | 'staged' | 'includeDisabled'>;

/** What the request that makes a session asks for, as it is sent. */
export function readWish(plan: RequestPlan): Wish {
  return readSession(readBody(plan));
}

/** The limit as it is sent; undefined where there is none. */
export function readLimit(plan: RequestPlan): string | undefined {
  const limit = readBody(plan).get('limit');
  return typeof limit === 'string' ? limit : undefined;
}

function readBody({ body }: RequestPlan): JsonObject {
  const value = parseJson(body?.text ?? '{}');
  return isObject(value) ? value : new Map<string, JsonValue>();
}
