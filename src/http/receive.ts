import type { Dispatcher } from 'undici';
import { AnswerError } from '../errors/service.js';
import type { Clock } from '../util/io.js';
import type { Secrets } from '../util/secrets.js';
import { addDoubt } from './doubt.js';
import type { FailureContext } from './failure-details.js';
import { explainFailure } from './failure.js';
import { isWrite, type RequestPlan } from './plan.js';
import { explainProblem } from './problem.js';
import { parseRetryAfter, type Attempt } from './retry.js';
import { meaningOf } from './statuses.js';
import { decode } from './response.js';
import { traceErrorBody, type Trace } from './trace.js';
import { unpackBody } from './unpack.js';

/** A response that has come whole, or as far as the beginning of its body. */
export interface Received {
  readonly status: number;
  readonly type: string;
  /** The server's clock, in milliseconds since 1970. */
  readonly dateMs: number | undefined;
  readonly body: Buffer;
  /** What comes behind `body`; it throws a NetworkError when it breaks off, and has to be read or returned. */
  readonly rest?: AsyncGenerator<Buffer, void>;
}

/** A longer body is handed on as it comes. */
const longestBeginning = 64 * 1024;

/** No body of an error is read further than this. */
const errorBodyLimit = 1_000_000;

/** Reads a body to its end, or a long one as far as its beginning goes. */
export async function receiveBody(
  response: Dispatcher.ResponseData,
  context: FailureContext,
): Promise<Attempt<Received>> {
  const body = (await unpackSuccess(response, context.plan))[Symbol.asyncIterator]();
  const chunks: Buffer[] = [];
  let received = 0;
  const dateMs = Date.parse(readHeader(response, 'date') ?? '');
  const head = {
    status: response.statusCode,
    type: readType(response),
    dateMs: Number.isNaN(dateMs) ? undefined : dateMs,
  };
  try {
    while (received <= longestBeginning) {
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
    // A reader that stops early must not leave the connection open.
    await body.return?.();
  }
}

/** A response whose status is not of success, as the failure that it is. */
export async function receiveProblem(
  response: Dispatcher.ResponseData,
  plan: RequestPlan,
  { trace, clock, secrets }: { readonly trace: Trace; readonly clock: Clock; readonly secrets: Secrets },
  isRedirected: boolean,
): Promise<Attempt<never>> {
  // Before anything is cut from it, which may leave the beginning of a secret.
  const text = secrets.hide(await readErrorBody(response));
  const type = readType(response);
  traceErrorBody(trace, text, type);
  const status = response.statusCode;
  return {
    failure: {
      error: explainProblem({ status, statusText: secrets.hide(response.statusText), type, text, isRedirected }, plan),
      repeat: meaningOf(status).isRetried ? 'unclear' : 'never',
      retryAfterMs: parseRetryAfter(readHeader(response, 'retry-after'), clock.now()),
    },
  };
}

/** As much of it as came: a broken body must not hide the error that it belongs to. */
async function readErrorBody(response: Dispatcher.ResponseData): Promise<string> {
  const chunks: Buffer[] = [];
  let received = 0;
  try {
    for await (const chunk of await unpack(response)) {
      chunks.push(chunk);
      received += chunk.length;
      if (received > errorBodyLimit) break;
    }
  } catch {
    // What came is enough for the error.
  }
  return decode(Buffer.concat(chunks));
}

function readType(response: Dispatcher.ResponseData): string {
  return (readHeader(response, 'content-type') ?? '').replace(/;.*$/s, '').trim().toLowerCase();
}

/** Throws AnswerError; a write that is answered with what cannot be unpacked may have been done. */
async function unpackSuccess(response: Dispatcher.ResponseData, plan: RequestPlan): Promise<AsyncIterable<Buffer>> {
  try {
    return await unpack(response);
  } catch (error) {
    throw error instanceof AnswerError && isWrite(plan) ? addDoubt(error, plan) : error;
  }
}

function unpack(response: Dispatcher.ResponseData): Promise<AsyncIterable<Buffer>> {
  return unpackBody(response.statusCode, response.body, readHeader(response, 'content-encoding') ?? '');
}

/** First value of a header; the name in lower case. */
export function readHeader(response: Dispatcher.ResponseData, name: string): string | undefined {
  const value = response.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
