import type { Answer } from '../../http/client.js';
import { replayAnswer } from '../../http/held-answer.js';
import { JsonSyntaxError, parseJson } from '../../util/json/parse.js';
import { isObject } from '../../util/json/value.js';
import { createListScanner, type ListScanner, type Span } from './list-scanner.js';

/** An answer that was read as far as it takes to know whether it is a page. */
export interface Page {
  /**
   * `page`: a list of no more records than were asked for, held whole. `longer`: a list of more, of which the beginning
   * is held. `heavy`: more bytes than are held of a page. `cut`: a list that breaks off. `other`: no list.
   */
  readonly kind: 'page' | 'longer' | 'heavy' | 'cut' | 'other';
  /** Records of a `page`. */
  readonly count: number;
  /** What the first and the last of the records held have as their id. */
  readonly firstId: string | undefined;
  readonly lastId: string | undefined;
  /** The answer from its first byte to its last; an error on the way comes at its place. */
  readonly answer: Answer;
  /** Takes no more of the answer. */
  discard(): Promise<void>;
}

/** No more than so many bytes of a page are held. */
export const heaviestPage = 32 * 1024 * 1024;

/** Reads an answer until its list has ended or has more than `size` records. Never throws. */
export async function readPage(answer: Answer, size: number, idName: string): Promise<Page> {
  const rest = answer.body[Symbol.asyncIterator]();
  const scanner = createListScanner();
  const held: Uint8Array[] = [];
  let heldBytes = 0;
  let failed: AsyncIterator<Uint8Array> | undefined;
  while (scanner.state !== 'other' && scanner.count <= size && heldBytes <= heaviestPage) {
    const next = rest.next();
    try {
      const result = await next;
      if (result.done) break;
      held.push(result.value);
      heldBytes += result.value.length;
      scanner.scan(result.value);
    } catch {
      failed = { next: () => next };
      break;
    }
  }
  const bytes = Buffer.concat(held);
  return {
    kind: heldBytes > heaviestPage ? 'heavy' : nameKind(scanner, size, failed !== undefined),
    count: scanner.count,
    firstId: readId(bytes, scanner.first, idName),
    lastId: readId(bytes, scanner.last, idName),
    answer: replayAnswer(answer, { held, rest: failed ?? rest }),
    discard: async () => {
      await rest.return?.();
    },
  };
}

function nameKind({ state, count }: ListScanner, size: number, failed: boolean): Page['kind'] {
  if (count > size) return 'longer';
  if (failed || state === 'list') return 'cut';
  return state === 'ended' ? 'page' : 'other';
}

/** The text of a member of the record that lies there; nothing where it has none, or is no object. */
export function readId(bytes: Buffer, span: Span | undefined, name: string): string | undefined {
  if (!span) return undefined;
  try {
    const record = parseJson(bytes.toString('utf8', span.start, span.end));
    const id = isObject(record) ? record.get(name) : undefined;
    return typeof id === 'string' ? id : undefined;
  } catch (error) {
    if (error instanceof JsonSyntaxError) return undefined;
    throw error;
  }
}
