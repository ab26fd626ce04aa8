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
