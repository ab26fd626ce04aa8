import type { Answer } from '../http/client.js';
import { readWhole, replayAnswer } from '../http/held-answer.js';
import { decode } from '../http/receive.js';
import { isHtml, readAnswer } from '../output/answer.js';
import { renderAnswer, renderValue, type RenderOptions } from '../output/print.js';
import { AnswerError } from '../errors/answer-error.js';
import type { Face } from '../commands/command.js';
import type { Output } from '../util/io.js';
import type { JsonValue } from '../util/json/value.js';

type Body = AsyncIterator<Uint8Array>;

/** An answer of more bytes is printed as it comes, if it is a list. */
const longestHeld = 64 * 1024;

/**
 * Prints answers, of which there is one or each is a part of one list. What is short is read whole before anything is
 * printed, and so is what is to be sorted or selected from. Throws AnswerError for an answer that is not what it should be,
 * and what rendering throws.
 */
export async function writeAnswers(
  answers: AsyncIterable<Answer>,
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
    const second = isWhole ? await iterator.next() : undefined;
    const bodies = joinBodies(answer, second, iterator);
    if (second?.done !== true && isList(start) && canStream(options)) {
      const { printList } = await import('../output/stream/print-list.js');
      await printList(bodies, options, output);
    } else {
      await output.write(await renderBodies(bodies, face, options));
    }
  } finally {
    // Also where nothing has begun to read it.
    await body?.return?.();
    await iterator.return?.();
  }
}

/** The first bytes of an answer, and the answer as if they had not been read. */
async function readStart(answer: Answer, rest: Body): Promise<{ answer: Answer; start: Buffer; isWhole: boolean }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  while (!isWhole && length <= longestHeld) {
    const next = await rest.next();
    if (next.done === true) isWhole = true;
    else {
      chunks.push(next.value);
      length += next.value.length;
    }
  }
  return { answer: replayAnswer(answer, { held: chunks, rest }), start: Buffer.concat(chunks), isWhole };
}

async function* joinBodies(
  first: Answer,
  second: IteratorResult<Answer> | undefined,
  iterator: AsyncIterator<Answer>,
): AsyncGenerator<AsyncIterable<Uint8Array>> {
  yield first.body;
  for (let next = second ?? (await iterator.next()); !next.done; next = await iterator.next()) yield next.value.body;
}

/** Does the text begin as a list, behind a byte order mark and white space? */
function isList(start: Buffer): boolean {
  return /^(?:\xef\xbb\xbf)?[ \t\r\n]*\[/.test(start.toString('latin1', 0, 1024));
}

function canStream({ query, sortBy }: RenderOptions): boolean {
  return query === undefined && sortBy === undefined;
}

async function renderBodies(
  bodies: AsyncIterable<AsyncIterable<Uint8Array>>,
  face: Face,
  options: RenderOptions,
): Promise<string> {
  const texts: string[] = [];
  for await (const body of bodies) texts.push(decode(await readWhole(body)));
  const [text = '', ...more] = texts;
  if (more.length > 0) return renderValue(texts.flatMap(readList), options);
  if (face === 'bos' && isHtml(text)) {
    throw new AnswerError('The server answered with a web page where data was due.', {
      hint: 'Is core.hostname the API gateway? A page like this is often a login page: bos auth login',
    });
  }
  return renderAnswer(text, options);
}

function readList(text: string): JsonValue[] {
  const answer = readAnswer(text);
  if (answer.kind === 'value' && Array.isArray(answer.value)) return answer.value;
  throw new AnswerError('A part of the list is no list.');
}
