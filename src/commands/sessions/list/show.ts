import { holdAnswer } from '../../../http/held-answer.js';
import type { Answer, Client } from '../../../http/client.js';
import { parseBody } from '../../../output/response-body.js';
import { sortRows } from '../../../output/sort.js';
import { writeJson } from '../../../util/json/write.js';
import type { Look } from './look.js';

/** Answers whose lists have the look; what is no list stays as it is. Throws what the client and the bodies throw. */
export async function* applyLook(answers: AsyncIterable<Answer>, look: Look, client: Client): AsyncGenerator<Answer> {
  for await (const answer of answers) {
    const text = await answer.text();
    yield holdAnswer(answer, Buffer.from((await improveList(text, look, client)) ?? text));
  }
}

async function improveList(text: string, look: Look, client: Client): Promise<string | undefined> {
  const list = parseBody(text);
  if (list.kind !== 'value' || !Array.isArray(list.value)) return undefined;
  return writeJson(sortRows(await look.complete(list.value, client), look.sortBy, look.columns));
}
