import { replayResponse, type HttpResponse } from '../http/response.js';
import { ByteSyntaxError } from '../output/stream/bytes.js';
import { readMember } from '../output/stream/fields.js';
import { createListReader } from '../output/stream/list-reader.js';
import { copyRecord } from '../output/stream/record.js';
import { explainSyntax } from '../output/stream/write-list.js';

/**
 * A response with a list, without the records whose id (the member `idName`) `keep` rejects; the bytes of the others stay as
 * they are. A response that is no list is passed on unchanged, so that its reader reports what is wrong. When the list breaks
 * off or is no JSON, the body throws AnswerError after the records before that place.
 */
export function keepRecords(response: HttpResponse, idName: string, keep: (id: string) => boolean): HttpResponse {
  return replayResponse(response, { held: [], rest: filterBytes(response.body, idName, keep) });
}

async function* filterBytes(
  body: AsyncIterable<Uint8Array>,
  idName: string,
  keep: (id: string) => boolean,
): AsyncGenerator<Uint8Array> {
  let separator = '[';
  const kept: Buffer[] = [];
  const reader = createListReader((record) => {
    const id = readMember(record, idName);
    if (typeof id === 'string' && !keep(id)) return;
    kept.push(Buffer.from(separator), copyRecord(record));
    separator = ',';
  });
  let form: 'unknown' | 'list' | 'other' = 'unknown';
  for await (const chunk of body) {
    if (form !== 'other') {
      const failure = attempt(() => {
        reader.push(chunk);
      });
      if (failure && (form === 'list' || kept.length > 0)) {
        yield Buffer.concat(kept);
        throw explainSyntax(failure, 1);
      }
      form = failure ? 'other' : 'list';
    }
    yield form === 'other' ? chunk : Buffer.concat(kept.splice(0));
  }
  if (form !== 'list') return;
  const failure = attempt(() => {
    reader.finish();
  });
  yield Buffer.concat(kept);
  if (failure) throw explainSyntax(failure, 1);
  yield Buffer.from(separator === '[' ? '[]' : ']');
}

/** Why the bytes are no list; undefined when they may be one. */
function attempt(read: () => void): ByteSyntaxError | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof ByteSyntaxError) return error;
    throw error;
  }
}
