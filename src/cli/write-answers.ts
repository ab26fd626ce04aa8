import { AnswerError } from '../errors/service.js';
import { replayResponse, type HttpResponse } from '../http/response.js';
import { openWriter, type RenderOptions } from '../output/render.js';
import type { Face } from '../kinds/face.js';
import type { Output } from '../util/io.js';
import { isList, isListDue } from './list-answer.js';
import { writeHeld } from './write-held.js';

type Body = AsyncIterator<Uint8Array>;

/** An answer of more bytes is printed as it comes, if it is a list; under `bos` also where it should be one. */
const longestShort = 64 * 1024;

/**
 * Prints answers, of which there is one or each is a part of one list. What is short is read whole before anything is
 * printed, and so is what is to be sorted or selected from. Throws AnswerError for an answer that is not what it should be,
 * and what rendering throws.
 */
export async function writeAnswers(
  answers: AsyncIterable<HttpResponse>,
  output: Output,
  face: Face,
  standard: RenderOptions,
): Promise<void> {
  const iterator = answers[Symbol.asyncIterator]();
  let body: Body | undefined;
  try {
    const first = await iterator.next();
    if (first.done === true) return;
    const options = { ...standard, now: first.value.dateMs ?? standard.now };
    body = first.value.body[Symbol.asyncIterator]();
    const { answer, start, isWhole } = await readStart(first.value, body);
    if (face === 'bos' && isWhole) refuseNothing(first.value.status, start, options);
    const second = isWhole ? iterator.next() : undefined;
    // That it failed is told behind what the first one says.
    const isOnly = (await second?.catch(() => undefined))?.done === true;
    const bodies = joinBodies(answer, second, iterator);
    const hasRecords = face === 'bos' ? isListDue(start, options) : isList(start);
    const writer = !isOnly && hasRecords ? await openWriter(options) : undefined;
    if (writer) {
      const { writeList } = await import('../output/stream/write-list.js');
      await writeList(bodies, writer, output, { frees: true });
    } else {
      await writeHeld(bodies, output, face, options);
    }
  } finally {
    // Also where nothing has begun to read it.
    await body?.return?.();
    await iterator.return?.();
  }
}

/** Throws AnswerError for an answer with nothing in it, where the command has something to show. */
function refuseNothing(status: number, body: Buffer, { layout }: RenderOptions): void {
  if (layout.view === 'text' || body.toString('latin1').trim() !== '') return;
  const due = layout.view === 'rows' ? 'a list' : 'data';
  throw new AnswerError(`The response (${status}) has no body, but ${due} was expected.`, {
    hint: 'Check that core.hostname is the API gateway: `bos config get core.hostname`.',
  });
}

/** The first bytes of an answer, and the answer as if they had not been read. */
async function readStart(
  answer: HttpResponse,
  rest: Body,
): Promise<{ answer: HttpResponse; start: Buffer; isWhole: boolean }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  while (!isWhole && length <= longestShort) {
    const next = await rest.next();
    if (next.done === true) isWhole = true;
    else {
      chunks.push(next.value);
      length += next.value.length;
    }
  }
  return { answer: replayResponse(answer, { held: chunks, rest }), start: Buffer.concat(chunks), isWhole };
}

async function* joinBodies(
  first: HttpResponse,
  second: Promise<IteratorResult<HttpResponse>> | undefined,
  iterator: AsyncIterator<HttpResponse>,
): AsyncGenerator<AsyncIterable<Uint8Array>> {
  yield first.body;
  for (let next = await (second ?? iterator.next()); !next.done; next = await iterator.next()) yield next.value.body;
}
