import type { Client } from '../../../http/client.js';
import { textAt } from '../../../output/path.js';
import { findRecord } from '../../../service/fetch.js';

/** Source: the BOS schema V2SessionName. */
const longestName = 127;

/**
 * A name for the session that repeats another: `morning-retry-1`, or with the next number that no session has. The retry of a
 * retry counts on. Throws what the client throws, and AnswerError.
 */
export async function findFreeName(name: string, client: Client): Promise<string> {
  const [, base = name, last = '0'] = /^(.*)-retry-(\d{1,6})$/.exec(name) ?? [];
  for (let number = Number(last) + 1; ; number += 1) {
    const ending = `-retry-${number}`;
    const candidate = base.slice(0, longestName - ending.length) + ending;
    const record = await findRecord(client, 'v2.sessions.describe', { session_id: candidate });
    if (!record || textAt(record, 'name') !== candidate) return candidate;
  }
}
