import { AnswerError, NetworkError, ServerError } from '../errors/service.js';
import type { Client } from '../http/client.js';
import { parseBody } from '../output/response-body.js';
import { toJsonValue, type JsonValue } from '../util/json/value.js';
import { writeJson } from '../util/json/write.js';

/** What a service says, or why it does not. */
export type Asked = { readonly value: JsonValue } | { readonly problem: ServiceFailure };

/** A service refused, did not answer, or answered something else. */
type ServiceFailure = ServerError | NetworkError | AnswerError;

export interface AskOptions {
  /** One attempt alone, so that nobody waits for what matters little. */
  readonly once?: boolean;
  /** What a question contains that is too long for a query: it is sent by POST, and changes nothing. */
  readonly body?: object;
}

/**
 * Asks a service that can be done without: a refusal, and silence, are results too. `path` is that at the API gateway, with
 * its names encoded. Throws InterruptedError, and what else the client throws.
 */
export async function askService(
  client: Client,
  path: string,
  query: readonly (readonly [string, string])[] = [],
  { once = false, body }: AskOptions = {},
): Promise<Asked> {
  try {
    const response = await client.send({
      method: body === undefined ? 'GET' : 'POST',
      path,
      query,
      idempotent: !once,
      changesNothing: true,
      ...(body && { body: { text: writeJson(toJsonValue(body)), type: 'application/json' } }),
    });
    const answer = parseBody(await response.text());
    return { value: answer.kind === 'value' ? answer.value : null };
  } catch (error) {
    return { problem: toServiceFailure(error) };
  }
}

/** What was thrown, as the failure of a service. Throws it again when it is none. */
export function toServiceFailure(error: unknown): ServiceFailure {
  if (error instanceof ServerError || error instanceof NetworkError || error instanceof AnswerError) return error;
  throw error;
}

/** Whether nothing is found at a path: the server knows neither it nor what it stands for. */
export function isNotFound(asked: Asked): boolean {
  return 'problem' in asked && asked.problem instanceof ServerError && asked.problem.code === 'not-found';
}
