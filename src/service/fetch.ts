import type { Input } from '../api/input.js';
import { findOperation, type OperationId } from '../api/registry.js';
import { AnswerError, ServerError } from '../errors/service.js';
import type { Client } from '../http/client.js';
import type { HttpResponse } from '../http/response.js';
import { buildRequest } from '../http/request.js';
import { parseBody } from '../output/response-body.js';
import { ByteSyntaxError } from '../output/stream/bytes.js';
import { readPaths } from '../output/stream/fields.js';
import { createListReader } from '../output/stream/list-reader.js';
import { isObject, type JsonObject, type JsonValue } from '../util/json/value.js';
import { planLookup } from './name-batches.js';
import { listPages, pageSize } from './pages.js';

/** The values of an operation's parameters, by name. */
export type Given = Readonly<Record<string, JsonValue>>;

/**
 * The object that a GET of the service returns. Throws what the client throws, and AnswerError for anything but an object.
 */
export async function fetchRecord(client: Client, id: OperationId, given: Given): Promise<JsonObject> {
  const value = await fetchValue(client, id, given);
  if (isObject(value)) return value;
  throw unexpected(id);
}

/** The records of a list that the service returns in one response. Throws as fetchRecord does. */
export async function fetchRecords(client: Client, id: OperationId, given: Given = {}): Promise<JsonObject[]> {
  const value = await fetchValue(client, id, given);
  if (Array.isArray(value)) return value.filter(isObject);
  throw unexpected(id);
}

/** As fetchRecord; undefined when the service says that there is no such thing (404). */
export async function findRecord(client: Client, id: OperationId, given: Given): Promise<JsonObject | undefined> {
  try {
    return await fetchRecord(client, id, given);
  } catch (error) {
    if (error instanceof ServerError && error.code === 'not-found') return undefined;
    throw error;
  }
}

/**
 * The records of a list that can be long, requested in pages, or by more names than one request takes. At most two pages are
 * held as bytes, and the records of a few of these. Throws as fetchRecord does.
 */
export async function* streamRecords(client: Client, id: OperationId, given: Given = {}): AsyncGenerator<JsonObject> {
  for await (const batch of streamBatches(client, id, given, { paths: [''], size: pageSize }))
    for (const record of batch) yield record;
}

/**
 * As streamRecords, several at a time as they come, which is faster for thousands of records. They come in pages of `size`.
 * Only the values at `paths` are read of each; `lookUp` finds them as in the whole record.
 */
export async function* streamBatches(
  client: Client,
  id: OperationId,
  given: Given,
  { paths, size }: { readonly paths: readonly string[]; readonly size: number },
): AsyncGenerator<readonly JsonObject[]> {
  const operation = findOperation(id);
  const { paging, batching } = operation;
  if (!paging) throw new Error(`${id} knows no pages`);
  const input = toInput(given);
  const lookup = batching && planLookup(operation, paging, batching, input);
  const answers = lookup?.answers(client) ?? listPages(buildRequest(operation, input), paging, client, size);
  try {
    for await (const answer of answers) yield* readBatches(answer, paths);
  } catch (error) {
    throw error instanceof ByteSyntaxError ? unexpected(id) : error;
  }
}

/** The records of one page as they come. Throws ByteSyntaxError for what is not a list. */
async function* readBatches(answer: HttpResponse, paths: readonly string[]): AsyncGenerator<readonly JsonObject[]> {
  let records: JsonValue[] = [];
  const reader = createListReader((record) => records.push(readPaths(record, paths)));
  for await (const chunk of answer.body) {
    reader.push(chunk);
    yield records.filter(isObject);
    records = [];
  }
  reader.finish();
  yield records.filter(isObject);
}

async function fetchValue(client: Client, id: OperationId, given: Given): Promise<JsonValue | undefined> {
  const answer = parseBody(await (await client.send(buildRequest(findOperation(id), toInput(given)))).text());
  return answer.kind === 'value' ? answer.value : undefined;
}

function toInput(given: Given): Input {
  return new Map(Object.entries(given));
}

function unexpected(id: OperationId): AnswerError {
  const { method, path } = findOperation(id);
  return new AnswerError(`The server's response is not what was expected (${method} ${path}).`, {
    hint: 'Is core.hostname the API gateway? -vv shows what is asked for.',
  });
}
