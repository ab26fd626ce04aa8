import { ServerError } from '../../errors/service.js';
import type { Client } from '../../http/client.js';
import type { RequestPlan } from '../../http/plan.js';
import { parseBody } from '../../output/response-body.js';
import { tryParseJson } from '../../util/json/parse.js';
import { isObject, JsonNumber, type JsonObject, type JsonValue } from '../../util/json/value.js';

/** The object at a path now, and the server's clock. */
interface Found {
  readonly record: JsonObject;
  readonly dateMs: number | undefined;
}

/**
 * What the service has at a path: `absent` when it says that there is nothing, undefined when its answer is something else.
 * Throws what the client throws, also for a 404 that is not of the service.
 */
export async function findAt(client: Client, path: string): Promise<Found | 'absent' | undefined> {
  try {
    const answer = await client.send({ method: 'GET', path, query: [], idempotent: true });
    const body = parseBody(await answer.text());
    return body.kind === 'value' && isObject(body.value) ? { record: body.value, dateMs: answer.dateMs } : undefined;
  } catch (error) {
    if (error instanceof ServerError && error.status === 404 && error.isOfService) return 'absent';
    throw error;
  }
}

/** The object that a write sent as its body; empty for none. */
export function readSent({ body }: RequestPlan): JsonObject {
  const value = tryParseJson(body?.text ?? '');
  return isObject(value) ? value : new Map<string, JsonValue>();
}

/** The last segment of a path, decoded. */
export function nameAt(path: string): string {
  return decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
}

/** Does a value have all that was asked for? Members that were not asked for do not matter. */
export function contains(actual: JsonValue | undefined, asked: JsonValue): boolean {
  if (isObject(asked)) return isObject(actual) && [...asked].every(([key, value]) => contains(actual.get(key), value));
  if (Array.isArray(asked)) {
    return (
      Array.isArray(actual) &&
      actual.length === asked.length &&
      asked.every((value, index) => contains(actual[index], value))
    );
  }
  if (asked instanceof JsonNumber) return actual instanceof JsonNumber && Number(actual) === Number(asked);
  return actual === asked;
}
