import { InterruptedError } from '../errors/outcome.js';
import type { Clock } from '../util/clock.js';
import { openConnection, type Connection, type ConnectionOptions } from './dispatcher.js';
import { exchange } from './exchange.js';
import type { Failure } from './failure.js';
import { describeFate } from './fate.js';
import { buildHeaders } from './headers.js';
import type { RequestPlan } from './plan.js';
import { toAnswer } from './answer.js';
import { retry } from './retry.js';
import type { Trace } from './trace.js';

/** What came back with a status below 400 (a redirect of a GET within the origin has been followed). */
export interface Answer {
  readonly status: number;
  /** Media type without parameters, in lower case; empty where the server sent none. */
  readonly type: string;
  /** What the server's clock said, in milliseconds since 1970: ages are told by it, for clocks differ. */
  readonly dateMs?: number;
  /**
   * The bytes of the body, to be read once: as they come where there are more than 64 kB. Throws NetworkError where they
   * break off, and InterruptedError.
   */
  readonly body: AsyncIterable<Uint8Array>;
  /** The whole body in place of its bytes, decoded as UTF-8. Throws as `body` does. */
  text(): Promise<string>;
}

/** Sends requests to one server. */
export interface Client {
  /**
   * Ends when the answer has come whole, or the first 64 kB of a long one: what breaks off behind them is not tried
   * again. Throws ServerError for a status from 400 up or a redirect that is not
   * followed, NetworkError when no whole answer came, ConfigurationError for a bad proxy, CA file or header, and
   * InterruptedError.
   */
  send(plan: RequestPlan): Promise<Answer>;
  /** Ends the connections. */
  close(): Promise<void>;
}

export interface ClientOptions extends ConnectionOptions {
  /** Sent with every request, such as the tenant. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent over https only. */
  readonly token?: string | undefined;
  /** Attempts after the first. */
  readonly retries: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly trace: Trace;
  /** Only `bos` warns of each retry. */
  readonly program: 'cray' | 'bos';
  /** From 0 up to 1; spreads the retries of many clients. */
  readonly random?: () => number;
}

/** A client for one server. Nothing is loaded or connected before the first request. */
export function createClient(options: ClientOptions): Client {
  let connection: Promise<Connection> | undefined;
  return {
    async send(plan) {
      const headers = buildHeaders(plan, options.baseUrl, options.headers, options.token);
      connection ??= openConnection(options);
      const opened = await connection;
      const attempt = () => exchange(opened, plan, { ...options, headers });
      try {
        const received = await retry(attempt, {
          retries: options.retries,
          idempotent: plan.idempotent,
          clock: options.clock,
          signal: options.signal,
          random: options.random ?? Math.random,
          announce: (failure, number, delayMs) => {
            announceRetry(options, failure, number, delayMs);
          },
        });
        return toAnswer(received, (error) => (options.signal.aborted ? interrupted(options.signal, plan) : error));
      } catch (error) {
        if (options.signal.aborted) throw interrupted(options.signal, plan);
        throw error;
      }
    },
    async close() {
      const opened = await connection?.catch(() => undefined);
      await opened?.close();
    },
  };
}

function announceRetry(options: ClientOptions, failure: Failure, number: number, delayMs: number): void {
  const line = `${failure.error.message} Retry ${number} of ${options.retries} in ${delayMs / 1000} s.`;
  if (options.program === 'bos') options.warn(line);
  else options.trace(line, 1);
}

function interrupted(signal: AbortSignal, plan: RequestPlan): InterruptedError {
  const hint = describeFate(plan);
  return new InterruptedError(String(signal.reason), hint === undefined ? {} : { hint });
}
