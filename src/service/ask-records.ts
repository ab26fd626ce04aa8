import { AnswerError } from '../errors/service.js';
import type { Client } from '../http/client.js';
import { parseBody } from '../output/response-body.js';
import { ByteSyntaxError } from '../output/stream/bytes.js';
import { readPaths } from '../output/stream/fields.js';
import { createListReader } from '../output/stream/list-reader.js';
import type { JsonValue } from '../util/json/value.js';
import { toServiceFailure, type Asked } from './ask.js';
import { strangeAnswer } from './node-facts.js';

/** A response without a list in it is short; so much of one is looked at. */
const shortBytes = 4096;

/**
 * As askService, for a list of thousands of which some records matter: those that `isWanted` are held, with their values at
 * `paths`. What is not a list is the value itself. Throws as askService does.
 */
export async function askForRecords(
  client: Client,
  path: string,
  { paths, isWanted }: { readonly paths: readonly string[]; readonly isWanted: (record: JsonValue) => boolean },
): Promise<Asked> {
  const value: JsonValue[] = [];
  const reader = createListReader((record) => {
    const read = readPaths(record, paths);
    if (isWanted(read)) value.push(read);
  });
  let beginning = Buffer.alloc(0);
  try {
    const response = await client.send({ method: 'GET', path, query: [], idempotent: true });
    try {
      for await (const chunk of response.body) {
        if (beginning.length < shortBytes) beginning = Buffer.concat([beginning, chunk]);
        reader.push(chunk);
      }
      reader.finish();
      return { value };
    } catch (error) {
      if (!(error instanceof ByteSyntaxError)) throw error;
      const answer = beginning.length < shortBytes ? parseBody(beginning.toString()) : undefined;
      if (answer?.kind !== 'value') throw new AnswerError(strangeAnswer);
      return { value: answer.value };
    }
  } catch (error) {
    return { problem: toServiceFailure(error) };
  }
}
