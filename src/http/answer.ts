import type { Answer } from './client.js';
import { readWhole } from './held-answer.js';
import { decode, type Received } from './receive.js';

/** What was received, as it is handed on. `explain` turns what is thrown within a long body into what is told. */
export function toAnswer(
  { body: head, rest, dateMs, ...known }: Received,
  explain: (error: unknown) => unknown,
): Answer {
  const body = joinBody(head, rest, explain);
  const date = dateMs === undefined ? {} : { dateMs };
  return { ...known, ...date, body, text: async () => decode(await readWhole(body)) };
}

async function* joinBody(
  head: Buffer,
  rest: AsyncIterable<Buffer> | undefined,
  explain: (error: unknown) => unknown,
): AsyncGenerator<Uint8Array, void> {
  try {
    yield head;
    if (rest) yield* rest;
  } catch (error) {
    throw explain(error);
  }
}
