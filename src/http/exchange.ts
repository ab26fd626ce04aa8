import type { Dispatcher } from 'undici';
import { ServerError } from '../errors/service.js';
import type { Clock } from '../util/io.js';
import { redactForeignUrl } from '../util/redact.js';
import type { Secrets } from '../util/secrets.js';
import { httpDefaults } from './defaults.js';
import type { Connection } from './dispatcher.js';
import type { FailureContext } from './failure-details.js';
import { explainFailure } from './failure.js';
import { describeUncertainty, isWrite, joinHints, type RequestPlan } from './plan.js';
import { readHeader, receiveBody, receiveProblem, type Received } from './receive.js';
import type { Attempt } from './retry.js';
import { namesOf, traceResponse, traceRequest, type Trace } from './trace.js';
import { formatTarget } from './url.js';

interface ExchangeOptions {
  readonly baseUrl: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly connectTimeoutMs: number;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly trace: Trace;
  readonly secrets: Secrets;
  /** cray: a status below 400 is a success, also where nothing was followed (304). */
  readonly program: 'cray' | 'bos';
}

/**
 * Sends a request once, follows redirects, and reads the response to its end, or a long one as far as the beginning of
 * its body. Throws ServerError for a redirect that is not followed; every other failure is part of the result.
 */
export async function exchange(
  connection: Connection,
  plan: RequestPlan,
  options: ExchangeOptions,
): Promise<Attempt<Received>> {
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
    if (redirectStatuses.includes(response.statusCode)) {
      await discard(response.body);
      target = followRedirect(response.statusCode, readHeader(response, 'location'), new URL(url), plan, followed);
    } else if (response.statusCode >= (options.program === 'cray' ? 400 : 300)) {
      return await receiveProblem(response, plan, options, followed > 0);
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
  traceRequest(trace, plan, url, headers);
  const startMs = clock.now();
  const sent = { method: plan.method, path: target, headers, body: plan.body?.text ?? null, signal };
  const response = await connection.request(sent);
  const { statusCode, statusText } = response;
  traceResponse(trace, plan, url, statusCode, statusText, response.headers, clock.now() - startMs);
  return response;
}

async function discard(body: Dispatcher.ResponseData['body']): Promise<void> {
  // Nobody reads this body: that it breaks off changes nothing.
  await body.dump().catch(() => undefined);
}

const redirectStatuses = [301, 302, 303, 307, 308];

/**
 * Where a redirected GET goes on: path and query on the same origin, so that no credential leaves it.
 * `from` is the URL of the request, `followed` how many redirects led there.
 * Throws ServerError for a redirected write (sent again as a GET it would seem done, and it may be done already), another origin, no or a bad
 * location, or too many redirects.
 */
function followRedirect(
  status: number,
  location: string | undefined,
  from: URL,
  plan: RequestPlan,
  followed: number,
): string {
  const fail = (message: string): never => {
    const hint = joinHints(describeUncertainty(plan), 'Check the address: `bos config get core.hostname`.');
    throw new ServerError(status, message, { hint, mayBeDone: isWrite(plan), requestId: plan.requestId });
  };
  const target = location === undefined ? null : URL.parse(location, from.href);
  if (target === null) return fail(`The server responded with ${status} without a location.`);
  const shown = redactForeignUrl(target.href, namesOf(plan));
  if (plan.method !== 'GET')
    return fail(`The server redirects the ${plan.method} to ${shown} (${status}); bos follows redirects only for GET.`);
  if (target.origin !== from.origin)
    return fail(`The server redirects to ${shown} (${status}), which is another server.`);
  if (followed >= httpDefaults.redirects)
    return fail(`The server redirects more than ${httpDefaults.redirects} times, last to ${shown}.`);
  return target.pathname + target.search;
}
