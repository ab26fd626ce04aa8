import type { Dispatcher } from 'undici';
import type { FailureContext } from './breakdown.js';
import type { ExchangeOptions } from './exchange.js';
import { explainFailure } from './failure.js';
import type { RequestPlan } from './plan.js';
import { explainProblem } from './problem.js';
import { readHeader } from './read-header.js';
import { parseRetryAfter, passingStatuses, type Outcome } from './retry.js';
import { traceErrorBody } from './trace.js';
import { unpackBody } from './unpack.js';

/** An answer that has come whole, or as far as its head. */
export interface Received {
  readonly status: number;
  readonly type: string;
  /** The server's clock, in milliseconds since 1970. */
  readonly dateMs: number | undefined;
  readonly body: Buffer;
  /** What comes behind `body`; it throws a NetworkError where it breaks off, and has to be read or returned. */
  readonly rest?: AsyncGenerator<Buffer, void>;
}

/** A body that is longer is handed on as it comes. */
const longestHead = 64 * 1024;

/** No body of an error is read further than this. */
const errorBodyLimit = 1_000_000;

/** A body from its first byte to its last, or to the end of its head where it is long. */
export async function receiveBody(
  response: Dispatcher.ResponseData,
  context: FailureContext,
): Promise<Outcome<Received>> {
  const body = (await unpackBody(response))[Symbol.asyncIterator]();
  const chunks: Buffer[] = [];
  let received = 0;
  const dateMs = Date.parse(readHeader(response, 'date') ?? '');
  const head = {
    status: response.statusCode,
    type: readType(response),
    dateMs: Number.isNaN(dateMs) ? undefined : dateMs,
  };
  try {
    while (received <= longestHead) {
      const next = await body.next();
      if (next.done === true) return { value: { ...head, body: Buffer.concat(chunks) } };
      chunks.push(next.value);
      received += next.value.length;
    }
  } catch (cause) {
    return { failure: explainFailure(cause, { ...context, received }) };
  }
  return { value: { ...head, body: Buffer.concat(chunks), rest: receiveRest(body, context, received) } };
}

/** The chunks of a body that has begun to come. Throws NetworkError. */
async function* receiveRest(
  body: AsyncIterator<Buffer>,
  context: FailureContext,
  receivedBefore: number,
): AsyncGenerator<Buffer, void> {
  let received = receivedBefore;
  try {
    for (;;) {
      const next = await body.next();
      if (next.done === true) return;
      received += next.value.length;
      yield next.value;
    }
  } catch (cause) {
    throw explainFailure(cause, { ...context, received }).error;
  } finally {
    // A reader that goes away early must not leave the connection open.
    await body.return?.();
  }
}

/** An answer with a status from 400 up, as the failure that it is. */
export async function receiveProblem(
  response: Dispatcher.ResponseData,
  plan: RequestPlan,
  options: ExchangeOptions,
): Promise<Outcome<never>> {
  const text = await readErrorBody(await unpackBody(response));
  const type = readType(response);
  traceErrorBody(options.trace, text, type);
  const status = response.statusCode;
  return {
    failure: {
      error: explainProblem({ status, statusText: response.statusText, type, text }, plan),
      // Too many requests: nothing was done.
      repeat: status === 429 ? 'unsent' : passingStatuses.includes(status) ? 'unclear' : 'never',
      retryAfterMs: parseRetryAfter(readHeader(response, 'retry-after'), options.clock.now()),
    },
  };
}

/** As much of it as came: a broken body must not hide the error that it belongs to. */
async function readErrorBody(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let received = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      received += chunk.length;
      if (received > errorBodyLimit) break;
    }
  } catch {
    // What came is what there is to tell.
  }
  return decode(Buffer.concat(chunks));
}

/** Bytes -> text: UTF-8, without a byte order mark; what is no UTF-8 becomes U+FFFD. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function readType(response: Dispatcher.ResponseData): string {
  return (readHeader(response, 'content-type') ?? '').replace(/;.*$/s, '').trim().toLowerCase();
}
