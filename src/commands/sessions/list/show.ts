import { holdResponse, type HttpResponse } from '../../../http/response.js';
import type { Client } from '../../../http/client.js';
import { readAnswer } from '../../../output/answer.js';
import { sortRows } from '../../../output/sort.js';
import { writeJson } from '../../../util/json/write.js';
import type { Look } from './look.js';

/** Answers whose lists have the look; what is no list stays as it is. Throws what the client and the bodies throw. */
export async function* applyLook(
  answers: AsyncIterable<HttpResponse>,
  look: Look,
  client: Client,
): AsyncGenerator<HttpResponse> {
  for await (const answer of answers) {
    const text = await answer.text();
    yield holdResponse(answer, Buffer.from((await improveList(text, look, client)) ?? text));
  }
}

async function improveList(text: string, look: Look, client: Client): Promise<string | undefined> {
  const list = readAnswer(text);
  if (list.kind !== 'value' || !Array.isArray(list.value)) return undefined;
  return writeJson(sortRows(await look.complete(list.value, client), look.sortBy, look.columns));
}
