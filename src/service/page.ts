import { BosError } from '../errors/bos-error.js';
import { InterruptedError, PartlyDoneError } from '../errors/outcome.js';
import { AnswerError } from '../errors/service.js';
import { replayResponse, type HttpResponse } from '../http/response.js';
import { ByteSyntaxError } from '../output/stream/bytes.js';
import { readMember } from '../output/stream/fields.js';
import { createListReader } from '../output/stream/list-reader.js';

/** A response, read as far as it takes to know whether it is a page of the list. */
export interface Page {
  /**
   * `page`: a list of at most as many records as requested, held whole. `longer`: a list of more records; its beginning is
   * held. `heavy`: more bytes than are held of a page. `broken`: no list, or an incomplete one.
   */
  readonly kind: 'page' | 'longer' | 'heavy' | 'broken';
  /** Records that were read. */
  readonly count: number;
  /** The ids of the first and the last of them. */
  readonly firstId: string | undefined;
  readonly lastId: string | undefined;
  /** The response from its first byte to its last; an error on the way is thrown at its place. */
  readonly response: HttpResponse;
  /** Stops reading the response. */
  discard(): Promise<void>;
}

/** At most so many bytes of a page are held. */
export const heaviestPage = 32 * 1024 * 1024;

/** Reads a response until its list ends or has more than `size` records. Never throws. */
export async function readPage(response: HttpResponse, size: number, idName: string): Promise<Page> {
  const rest = response.body[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let [count, heldBytes] = [0, 0];
  let [firstId, lastId]: (string | undefined)[] = [];
  const reader = createListReader((record) => {
    const id = readMember(record, idName);
    lastId = typeof id === 'string' ? id : undefined;
    if (count === 0) firstId = lastId;
    count += 1;
  });
  let failed: AsyncIterator<Uint8Array> | undefined;
  let isBroken = false;
  while (!isBroken && count <= size && heldBytes <= heaviestPage) {
    const next = rest.next();
    try {
      const result = await next;
      if (result.done) {
        reader.finish();
        break;
      }
      held.push(result.value);
      heldBytes += result.value.length;
      reader.push(result.value);
    } catch (error) {
      isBroken = true;
      if (!(error instanceof ByteSyntaxError)) failed = { next: () => next };
    }
  }
  return {
    kind: count > size ? 'longer' : heldBytes > heaviestPage ? 'heavy' : isBroken ? 'broken' : 'page',
    count,
    firstId,
    lastId,
    response: replayResponse(response, { held, rest: failed ?? rest }),
    discard: async () => {
      await rest.return?.();
    },
  };
}

const incompleteHint = 'The printed list may not be complete.';

/** The response to the request for a page. Its errors contain the number of the page: others have been printed before it. */
export async function labelPageErrors(number: number, sent: Promise<HttpResponse>): Promise<HttpResponse> {
  if (number === 1) return sent;
  try {
    const response = await sent;
    return replayResponse(response, { held: [], rest: labelBodyErrors(number, response.body) });
  } catch (error) {
    throw createPageError(number, error);
  }
}

async function* labelBodyErrors(number: number, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw createPageError(number, error);
  }
}

function createPageError(number: number, error: unknown): unknown {
  if (!(error instanceof BosError) || error instanceof InterruptedError) return error;
  const hint = error.hint === undefined ? incompleteHint : `${error.hint}\n${incompleteHint}`;
  return new PartlyDoneError(error, `Page ${number} of the list failed. ${error.message}`, hint);
}

/** The error for a page that repeats records of the pages before it. */
export function createOrderError(number: number, id: string, afterId: string): AnswerError {
  return new AnswerError(`Page ${number} of the list has ${id}, which does not come after ${afterId}.`, {
    hint: `${incompleteHint} Give --page-size and --start-after-id to ask for the pages yourself.`,
  });
}

/** The error for a page after which the next one cannot be requested. */
export function createMissingIdError(number: number, idName: string): AnswerError {
  return new AnswerError(
    `The last record of page ${number} has no ${idName}, from which the next page would be asked for.`,
    { hint: incompleteHint },
  );
}
