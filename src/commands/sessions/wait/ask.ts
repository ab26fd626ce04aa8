import { AnswerError } from '../../../errors/answer-error.js';
import { NetworkError } from '../../../errors/network-error.js';
import { ServerError } from '../../../errors/server-error.js';
import type { Client } from '../../../http/client.js';
import { findRecord } from '../../service/fetch.js';
import { readSessionStatus } from '../../service/session-status.js';
import type { Observation } from './state.js';

const states = ['pending', 'running', 'complete'];

/** Refusals that have to do with the moment, not with the request. */
const passingRefusals = [408, 429];

/** Asks once how a session is. Throws what waiting cannot mend: a login that is over, a refusal, a bad certificate. */
export async function askStatus(client: Client, name: string): Promise<Observation> {
  try {
    const record = await findRecord(client, 'v2.sessions.status.list', { session_id: name });
    if (!record) return { kind: 'gone' };
    const status = readSessionStatus(record);
    if (states.includes(status.status)) return { kind: 'status', status };
    return { kind: 'away', reason: 'The answer is not the status of a session.' };
  } catch (error) {
    if (error instanceof Error && mayPass(error)) return { kind: 'away', reason: error.message };
    throw error;
  }
}

/** Can it be over the next time? */
export function mayPass(error: Error): boolean {
  if (error instanceof NetworkError) return error.code !== 'tls';
  if (error instanceof ServerError) return error.status >= 500 || passingRefusals.includes(error.status);
  return error instanceof AnswerError;
}
