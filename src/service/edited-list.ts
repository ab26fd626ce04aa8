import { replayResponse, type HttpResponse } from '../http/response.js';
import { ByteSyntaxError } from '../output/stream/bytes.js';
import { createListReader } from '../output/stream/list-reader.js';
import type { StreamRecord } from '../output/stream/record.js';
import { explainSyntax } from '../output/stream/write-list.js';

/** Makes other records of those of a list. */
interface ListEditor {
  /** Takes the next record, which is valid during the call only. */
  take(record: StreamRecord): void;
  /** The bytes of the records that are passed on now, each once; of all that are left when there are no more (`isEnd`). */
  give(isEnd: boolean): readonly Uint8Array[] | Promise<readonly Uint8Array[]>;
}

/**
 * A response with a list, with what `editor` makes of its records. A response that is not a list is passed on unchanged, so that
 * its reader reports what is wrong. When the list breaks off or is not JSON, the body throws AnswerError after the records before
 * that place; `number` counts the pages of one list from 1. The body throws what the editor throws, too.
 */
export function editList(response: HttpResponse, editor: ListEditor, number = 1): HttpResponse {
  return replayResponse(response, { held: [], rest: editBytes(response.body, editor, number) });
}

async function* editBytes(
  body: AsyncIterable<Uint8Array>,
  editor: ListEditor,
  number: number,
): AsyncGenerator<Uint8Array> {
  let separator = '[';
  const join = (records: readonly Uint8Array[]): Buffer =>
    Buffer.concat(
      records.flatMap((record) => {
        const before = Buffer.from(separator);
        separator = ',';
        return [before, record];
      }),
    );
  let count = 0;
  const reader = createListReader((record) => {
    count += 1;
    editor.take(record);
  });
  let form: 'unknown' | 'list' | 'other' = 'unknown';
  for await (const chunk of body) {
    if (form !== 'other') {
      const failure = attempt(() => {
        reader.push(chunk);
      });
      if (failure && (form === 'list' || count > 0)) {
        yield join(await editor.give(true));
        throw explainSyntax(failure, number);
      }
      form = failure ? 'other' : 'list';
    }
    yield form === 'other' ? chunk : join(await editor.give(false));
  }
  if (form !== 'list') return;
  const failure = attempt(() => {
    reader.finish();
  });
  yield join(await editor.give(true));
  if (failure) throw explainSyntax(failure, number);
  yield Buffer.from(separator === '[' ? '[]' : ']');
}

/** Why the bytes are not list; undefined when they may be one. */
function attempt(read: () => void): ByteSyntaxError | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof ByteSyntaxError) return error;
    throw error;
  }
}
