import { AnswerError } from '../errors/service.js';
import type { Client } from '../http/client.js';
import type { HttpResponse } from '../http/response.js';
import { holdResponse } from '../http/response.js';
import { parseBody } from '../output/response-body.js';
import type { Column } from '../output/layout.js';
import { sortRows } from '../output/sort.js';
import type { JsonValue } from '../util/json/value.js';
import { writeJson } from '../util/json/write.js';
import type { CommandContext } from './command.js';

/** What is seen of a list instead of what the server says. */
export interface Enrichment {
  readonly columns: readonly Column[];
  /** The order when `--sort-by` does not say, by what the server's list has; without it that of the server. */
  readonly sortBy?: string;
  /** The records with what the columns show beyond the server's list. It asks for it with `client`. */
  complete(records: readonly JsonValue[], client: Client): Promise<JsonValue[]>;
}

/** Chooses what a list is enriched with; undefined when it stays what the server says. */
export type ChooseEnrichment = (columns: readonly Column[], context: CommandContext) => Enrichment | undefined;

/** Answers whose lists have the enrichment, of which no more than `enough` records are needed; what is not a list stays as it is. Throws what the client and the bodies throw. */
export async function* enrichList(
  answers: AsyncIterable<HttpResponse>,
  enrichment: Enrichment,
  client: Client,
  enough?: number,
): AsyncGenerator<HttpResponse> {
  for await (const answer of answers) {
    const text = await answer.text();
    yield holdResponse(answer, Buffer.from((await enrichText(text, enrichment, client, enough)) ?? text));
  }
}

async function enrichText(
  text: string,
  enrichment: Enrichment,
  client: Client,
  enough = Infinity,
): Promise<string | undefined> {
  const list = readList(text);
  if (!list) return undefined;
  const { sortBy, columns } = enrichment;
  const sorted = sortBy === undefined ? list : sortRows(list, sortBy, columns);
  // One more tells that there are more.
  return writeJson(await enrichment.complete(sorted.slice(0, enough + 1), client));
}

/** What is not a whole list is told of where it is printed. */
function readList(text: string): JsonValue[] | undefined {
  try {
    const body = parseBody(text);
    return body.kind === 'value' && Array.isArray(body.value) ? body.value : undefined;
  } catch (error) {
    if (error instanceof AnswerError) return undefined;
    throw error;
  }
}
