import { BosError } from '../errors/bos-error.js';
import { InterruptedError, PartlyDoneError } from '../errors/outcome.js';
import { AnswerError } from '../errors/service.js';
import { replayResponse, type HttpResponse } from '../http/response.js';
import { ByteSyntaxError } from '../output/stream/bytes.js';
import { readMember } from '../output/stream/fields.js';
import { createListReader } from '../output/stream/list-reader.js';

/** An answer that was read as far as it takes to know whether it is a page. */
export interface Page {
  /**
   * `page`: a list of no more records than were asked for, held whole. `longer`: a list of more, of which the beginning
   * is held. `heavy`: more bytes than are held of a page. `broken`: no list, or not a whole one.
   */
  readonly kind: 'page' | 'longer' | 'heavy' | 'broken';
  /** Records that were read. */
  readonly count: number;
  /** What the first and the last of them have as their id. */
  readonly firstId: string | undefined;
  readonly lastId: string | undefined;
  /** The answer from its first byte to its last; an error on the way comes at its place. */
  readonly answer: HttpResponse;
  /** Takes no more of the answer. */
  discard(): Promise<void>;
}

/** No more than so many bytes of a page are held. */
export const heaviestPage = 32 * 1024 * 1024;

/** Reads an answer until its list has ended or has more than `size` records. Never throws. */
export async function readPage(answer: HttpResponse, size: number, idName: string): Promise<Page> {
  const rest = answer.body[Symbol.asyncIterator]();
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
    answer: replayResponse(answer, { held, rest: failed ?? rest }),
    discard: async () => {
      await rest.return?.();
    },
  };
}

const notAll = 'What was printed may not be all.';

/** The answer to the request for a page, whose errors say which page it is: they come where others have been printed. */
export async function namePage(number: number, sent: Promise<HttpResponse>): Promise<HttpResponse> {
  if (number === 1) return sent;
  try {
    const answer = await sent;
    return replayResponse(answer, { held: [], rest: nameFailures(number, answer.body) });
  } catch (error) {
    throw explainPageFailure(number, error);
  }
}

async function* nameFailures(number: number, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw explainPageFailure(number, error);
  }
}

function explainPageFailure(number: number, error: unknown): unknown {
  if (!(error instanceof BosError) || error instanceof InterruptedError) return error;
  const hint = error.hint === undefined ? notAll : `${error.hint}\n${notAll}`;
  return new PartlyDoneError(error, `Page ${number} of the list failed. ${error.message}`, hint);
}

/** That a page goes back to what was asked to be passed over. */
export function explainOrder(number: number, id: string, afterId: string): AnswerError {
  return new AnswerError(`Page ${number} of the list has ${id}, which is not behind ${afterId}.`, {
    hint: `${notAll} Give --page-size and --start-after-id to ask for the pages yourself.`,
  });
}

/** That there is nothing to ask for the next page by. */
export function explainMissingId(number: number, idName: string): AnswerError {
  return new AnswerError(
    `The last record of page ${number} has no ${idName}, from which the next page would be asked for.`,
    { hint: notAll },
  );
}
