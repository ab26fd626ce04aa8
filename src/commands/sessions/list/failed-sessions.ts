import { holdResponse, type HttpResponse } from '../../../http/response.js';
import type { CommandContext } from '../../../kinds/command.js';
import type { ListExtension } from '../../../kinds/list.js';
import { parseBody } from '../../../output/response-body.js';
import { readSession, type SessionStatus } from '../../../service/session.js';
import { isObject, type JsonObject, type JsonValue } from '../../../util/json/value.js';
import { writeJson } from '../../../util/json/write.js';
import { hasNotBegun } from '../describe/session-result.js';
import { chooseEnrichment } from './enrichment.js';
import { rememberStatuses } from './results.js';

/**
 * `--failed`: keeps the sessions that have an error, or nodes that failed, for which the status of each is asked for. Their
 * results are told from the same statuses. Warns of those whose status the server does not tell.
 */
export function keepFailedSessions(context: CommandContext): ListExtension {
  const statusesOf = rememberStatuses();
  async function* extend(answers: AsyncIterable<HttpResponse>): AsyncGenerator<HttpResponse> {
    const client = await context.connect();
    try {
      for await (const answer of answers) {
        const text = await answer.text();
        const body = parseBody(text);
        if (body.kind !== 'value' || !Array.isArray(body.value)) {
          yield holdResponse(answer, Buffer.from(text));
          continue;
        }
        const records = body.value.filter(isObject);
        const statuses = await statusesOf.ask(records.map(readSession), client);
        const fates = records.map((record, index) => judge(record, statuses[index]));
        await warnOfUnknown(
          records.filter((_, index) => fates[index] === undefined),
          context,
        );
        const failed: JsonValue[] = records.filter((_, index) => fates[index] === true);
        yield holdResponse(answer, Buffer.from(writeJson(failed)));
      }
    } finally {
      await client.close();
    }
  }
  return {
    columns: [],
    note: 'The sessions that failed are picked from the list, by the status of each.',
    extend,
    enrich: (columns, given) => chooseEnrichment(columns, given, statusesOf.recall),
  };
}

/** Has the session failed, or nodes of it? Undefined when that is not known. */
function judge(record: JsonObject, status: SessionStatus | undefined): boolean | undefined {
  const session = readSession(record);
  if (session.error !== '') return true;
  if (status) return status.failed > 0;
  return hasNotBegun(session) ? false : undefined;
}

async function warnOfUnknown(records: readonly JsonObject[], context: CommandContext): Promise<void> {
  if (records.length === 0) return;
  const names = records.map((record) => readSession(record).name).join(', ');
  await context.warn(`Whether nodes failed is not known of ${records.length} of the sessions: ${names}`);
}
