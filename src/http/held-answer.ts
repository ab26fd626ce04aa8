import { AnswerError } from '../errors/service.js';
import type { Answer } from './client.js';
import { decode } from './receive.js';

type Head = Pick<Answer, 'status' | 'type' | 'dateMs'>;

/** The part of an answer's body that was read, and what comes behind it. */
export interface Beginning {
  readonly held: readonly Uint8Array[];
  readonly rest: AsyncIterator<Uint8Array>;
}

/** An answer whose beginning was read, as if it had not been: it can be read once. */
export function replayAnswer({ status, type, dateMs }: Head, beginning: Beginning): Answer {
  const body = replay(beginning);
  const date = dateMs === undefined ? {} : { dateMs };
  return { status, type, ...date, body, text: async () => decode(await readWhole(body)) };
}

/** An answer whose body is there whole. */
export function holdAnswer(head: Head, body: Uint8Array): Answer {
  return replayAnswer(head, { held: [body], rest: { next: () => Promise.resolve({ done: true, value: undefined }) } });
}

/** No more bytes are held. */
export const longestHeld = 256 * 1024 * 1024;

/** All bytes of a body. Throws AnswerError where there are more than `longest`, and what breaks it off. */
export async function readWhole(body: AsyncIterable<Uint8Array>, longest = longestHeld): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > longest) {
      throw new AnswerError("The server's answer is longer than the 256 MB that can be held.", {
        hint: 'A list of any length prints without --query and --sort-by, as with --format jsonl.',
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function* replay({ held, rest }: Beginning): AsyncGenerator<Uint8Array> {
  try {
    yield* held;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
