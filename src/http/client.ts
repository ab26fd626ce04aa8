import { BosError } from '../errors/bos-error.js';
import { InterruptedError } from '../errors/outcome.js';
import { AnswerError } from '../errors/service.js';
import type { Clock } from '../util/io.js';
import { redacted, type Secrets } from '../util/secrets.js';
import { watchDeparture } from './departure.js';
import { openConnection, type Connection, type ConnectionOptions } from './dispatcher.js';
import { exchange } from './exchange.js';
import type { Failure } from './failure.js';
import { buildHeaders } from './headers.js';
import { hideToken } from './hide-token.js';
import { addDoubt } from './doubt.js';
import { describeUncertainty, type RequestPlan } from './plan.js';
import type { Received } from './receive.js';
import { makeResponse, type HttpResponse } from './response.js';
import { retryAttempts, type Attempt } from './retry.js';
import type { Trace } from './trace.js';
import { formatTarget } from './url.js';

/** Sends requests to one server. */
export interface Client {
  /**
   * Ends when the response has come whole, or the first 64 kB of a long one: what breaks off behind them is not tried
   * again. Throws ServerError for a status from 300 up (`cray`: 400) but for a redirect that is followed, NetworkError when no whole
   * response came, ConfigurationError for a bad proxy, CA file or header, InterruptedError, and AnswerError for a body with a token
   * that was hidden in an earlier response. `mayBeDone` of these says that a write went out, in any attempt, and that no clear answer came.
   */
  send(plan: RequestPlan): Promise<HttpResponse>;
  /** Ends the connections. */
  close(): Promise<void>;
}

export interface ClientOptions extends ConnectionOptions {
  /** Sent with every request, such as the tenant. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent over https only. */
  readonly token?: string | undefined;
  /** Hidden in whatever a refused request brings; from a response that is a success the token alone is taken. */
  readonly secrets: Secrets;
  /** Attempts after the first. */
  readonly retries: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly trace: Trace;
  readonly warn: (text: string) => void;
  /** Only `bos` warns of each retry. */
  readonly program: 'cray' | 'bos';
  /** From 0 up to 1; spreads the retries of many clients. */
  readonly random?: () => number;
}

/** A client for one server. Nothing is loaded or connected before the first request. */
export function createClient(options: ClientOptions): Client {
  let connection: Promise<Connection> | undefined;
  const seen = { token: false };
  return {
    async send(plan) {
      if (seen.token && plan.body?.text.includes(redacted)) throw cannotWriteBack();
      const headers = buildHeaders(plan, options.baseUrl, options.headers, options.token);
      // Asked anew each time: it changes while a request is on its way.
      const isAborted = (): boolean => options.signal.aborted;
      if (isAborted()) throw new InterruptedError(String(options.signal.reason));
      connection ??= openConnection(options);
      const opened = await connection;
      const departure =
        plan.method === 'GET' ? undefined : await watchDeparture(plan.method, formatTarget(options.baseUrl, plan));
      const earlier = { isDoubtful: false };
      const attempt = async (): Promise<Attempt<Received>> => {
        const outcome = await exchange(opened, plan, { ...options, headers });
        if ('failure' in outcome) earlier.isDoubtful ||= outcome.failure.error.mayBeDone;
        return outcome;
      };
      try {
        const received = await retryAttempts(attempt, {
          retries: options.retries,
          idempotent: plan.idempotent,
          clock: options.clock,
          signal: options.signal,
          random: options.random ?? Math.random,
          announce: (failure, number, delayMs) => {
            announceRetry(options, failure, number, delayMs);
          },
        });
        const explain = (error: unknown): unknown => (isAborted() ? interrupted(options.signal, plan, true) : error);
        return makeResponse(received, withoutToken(joinBody(received, explain), options, seen));
      } catch (error) {
        if (isAborted()) throw interrupted(options.signal, plan, departure?.hasLeft() === true);
        // A clear refusal of a repeat says nothing of the attempt before.
        throw earlier.isDoubtful && error instanceof BosError ? addDoubt(error, plan) : error;
      } finally {
        departure?.stop();
      }
    },
    async close() {
      const opened = await connection?.catch(() => undefined);
      await opened?.close();
    },
  };
}

function withoutToken(
  body: AsyncIterable<Uint8Array>,
  { token, program, warn }: ClientOptions,
  seen: { token: boolean },
): AsyncIterable<Uint8Array> {
  if (token === undefined) return body;
  return hideToken(body, token, () => {
    if (!seen.token && program === 'bos') warn(`The server's response contains the token of this login. It is hidden.`);
    seen.token = true;
  });
}

/** A record that was read without the token would be changed by writing it. */
function cannotWriteBack(): AnswerError {
  return new AnswerError('The text to write comes from a response that contains the token of this login.', {
    hint: 'Remove the token from there first: others who can read it can act as you.',
  });
}

/** The bytes of a response. `explain` turns what is thrown within a long body into what the user is told. */
async function* joinBody(
  { body, rest }: Received,
  explain: (error: unknown) => unknown,
): AsyncGenerator<Uint8Array, void> {
  try {
    yield body;
    if (rest) yield* rest;
  } catch (error) {
    throw explain(error);
  }
}

function announceRetry(options: ClientOptions, failure: Failure, number: number, delayMs: number): void {
  const line = `${failure.error.message} Retry ${number} of ${options.retries} in ${delayMs / 1000} s.`;
  if (options.program === 'bos') options.warn(line);
  else options.trace(1, () => [line]);
}

/** Nothing can have been done before the request has left. */
function interrupted(signal: AbortSignal, plan: RequestPlan, hasLeft: boolean): InterruptedError {
  const hint = hasLeft ? describeUncertainty(plan) : undefined;
  return new InterruptedError(
    String(signal.reason),
    hint === undefined ? {} : { hint, mayBeDone: true, requestId: plan.requestId },
  );
}
