import { isUtf8 } from 'node:buffer';
import type { Face } from '../kinds/face.js';
import { AnswerError } from '../errors/service.js';
import { decode, longestHeld, readWhole } from '../http/response.js';
import { isHtml, parseBody } from '../output/response-body.js';
import { openWriter, renderBody, renderValue, type RenderOptions } from '../output/render.js';
import type { Output } from '../util/io.js';
import type { JsonValue } from '../util/json/value.js';
import { isList, isListDue } from './list-answer.js';

/**
 * Prints answers that are read whole first: one, or the parts of one list. Under `bos` a list that is broken prints as it
 * does when it is not held: as far as it goes. Throws AnswerError for an answer that is not what it should be, and what
 * rendering throws.
 */
export async function writeHeld(
  bodies: AsyncIterable<AsyncIterable<Uint8Array>>,
  output: Output,
  face: Face,
  options: RenderOptions,
): Promise<void> {
  const held = await readAll(bodies);
  const [first = Buffer.alloc(0)] = held;
  const checked = face === 'bos' && isListDue(first, options);
  if (checked && !held.every((bytes) => isUtf8(bytes) && isList(bytes)) && (await printSound(held, output, options)))
    return;
  let text: string;
  try {
    text = await renderTexts(held.map(decode), face, options);
  } catch (error) {
    if (checked && error instanceof AnswerError && (await printSound(held, output, options))) return;
    throw error;
  }
  await output.write(text);
}

async function readAll(bodies: AsyncIterable<AsyncIterable<Uint8Array>>): Promise<Buffer[]> {
  const held: Buffer[] = [];
  let room = longestHeld;
  for await (const body of bodies) {
    const bytes = await readWhole(body, room);
    room -= bytes.length;
    held.push(bytes);
  }
  return held;
}

/** Prints the records before the fault, and throws where it is; only looks for it where all records are needed to print one. */
async function printSound(held: readonly Buffer[], output: Output, options: RenderOptions): Promise<boolean> {
  const { checkLists, writeList } = await import('../output/stream/write-list.js');
  const bodies = held.map((bytes) => [bytes]);
  const writer = await openWriter(options);
  if (writer) await writeList(bodies, writer, output);
  else await checkLists(bodies, output);
  return writer !== undefined;
}

async function renderTexts(texts: readonly string[], face: Face, options: RenderOptions): Promise<string> {
  const [text = '', ...more] = texts;
  if (more.length > 0) return renderValue(texts.flatMap(readList), options);
  if (face === 'bos' && isHtml(text)) {
    throw new AnswerError('The response is a web page, but data was expected.', {
      hint: 'Is core.hostname the API gateway? Such a page is often a login page: bos auth login',
    });
  }
  return renderBody(text, options);
}

function readList(text: string): JsonValue[] {
  const answer = parseBody(text);
  if (answer.kind === 'value' && Array.isArray(answer.value)) return answer.value;
  throw new AnswerError('A page of the list is not a list.');
}
