import type { Dispatcher } from 'undici';
import type { Clock } from '../util/clock.js';
import type { Connection } from './dispatcher.js';
import type { FailureContext } from './breakdown.js';
import { explainFailure } from './failure.js';
import type { RequestPlan } from './plan.js';
import { readHeader } from './read-header.js';
import { receiveBody, receiveProblem, type Received } from './receive.js';
import { followRedirect, isRedirect } from './redirect.js';
import type { Outcome } from './retry.js';
import { traceAnswer, traceRequest, type Trace } from './trace.js';
import { formatTarget } from './url.js';

export interface ExchangeOptions {
  readonly baseUrl: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly connectTimeoutMs: number;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly trace: Trace;
}

/**
 * Sends a request once, follows redirects, and reads the answer to its end, or a long one to the end of its head. Throws ServerError for a redirect that is
 * not followed; every other failure is part of the outcome.
 */
export async function exchange(
  connection: Connection,
  plan: RequestPlan,
  options: ExchangeOptions,
): Promise<Outcome<Received>> {
  const context: FailureContext = { ...options, plan, proxy: connection.proxy };
  let target = formatTarget(options.baseUrl, plan);
  for (let followed = 0; ; followed += 1) {
    const url = options.baseUrl.origin + target;
    let response: Dispatcher.ResponseData;
    try {
      response = await sendOnce(connection, plan, target, url, options);
    } catch (cause) {
      return { failure: explainFailure(cause, context) };
    }
    if (isRedirect(response.statusCode)) {
      await discard(response.body);
      target = followRedirect(response.statusCode, readHeader(response, 'location'), new URL(url), plan, followed);
    } else if (response.statusCode >= 400) {
      return await receiveProblem(response, plan, options);
    } else {
      return await receiveBody(response, context);
    }
  }
}

async function sendOnce(
  connection: Connection,
  plan: RequestPlan,
  target: string,
  url: string,
  options: ExchangeOptions,
): Promise<Dispatcher.ResponseData> {
  const { clock, headers, signal, trace } = options;
  const { method } = plan;
  traceRequest(trace, method, url, headers, plan.body);
  const startMs = clock.now();
  const sent = { method, path: target, headers, body: plan.body?.text ?? null, signal };
  const response = await connection.request(sent);
  const { statusCode, statusText } = response;
  traceAnswer(trace, `${method} ${url}`, statusCode, statusText, response.headers, clock.now() - startMs);
  return response;
}

async function discard(body: Dispatcher.ResponseData['body']): Promise<void> {
  // A body that breaks off changes nothing: it is not looked at.
  await body.dump().catch(() => undefined);
}
