import type { Answer } from '../../http/client.js';
import { replayAnswer } from '../../http/held-answer.js';
import { createListScanner, type Span } from '../paging/list-scanner.js';
import { readId } from '../paging/page.js';

/**
 * An answer with a list, without the records whose id (the member `idName`) is not to be kept; the bytes of the others stay
 * as they are. A record that cannot be read is kept, and an answer that is no list goes on as it came: whoever prints it
 * says what is wrong.
 */
export function keepRecords(answer: Answer, idName: string, keep: (id: string) => boolean): Answer {
  return replayAnswer(answer, { held: [], rest: filterBytes(answer.body, idName, keep) });
}

async function* filterBytes(
  body: AsyncIterable<Uint8Array>,
  idName: string,
  keep: (id: string) => boolean,
): AsyncGenerator<Uint8Array> {
  const spans: Span[] = [];
  const scanner = createListScanner((span) => spans.push(span));
  let [held, passed, separator] = [Buffer.alloc(0), 0, '['];
  for await (const chunk of body) {
    held = Buffer.concat([held, chunk]);
    if (scanner.state !== 'other') scanner.scan(chunk);
    for (const span of spans.splice(0)) {
      const record = held.subarray(span.start - passed, span.end - passed);
      const id = readId(record, { start: 0, end: record.length }, idName);
      held = held.subarray(span.end - passed);
      passed = span.end;
      if (id !== undefined && !keep(id)) continue;
      yield Buffer.concat([Buffer.from(separator), record]);
      separator = ',';
    }
    if (scanner.state === 'other') {
      yield held;
      held = Buffer.alloc(0);
    }
  }
  if (scanner.state === 'ended') yield Buffer.from(separator === '[' ? '[]' : ']');
  else if (scanner.state !== 'other') yield held;
}
