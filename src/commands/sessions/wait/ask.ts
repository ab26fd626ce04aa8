import type { Client } from '../../../http/client.js';
import { findRecord } from '../../../service/fetch.js';
import { mayPass } from '../../../service/passing-error.js';
import { readSessionStatus } from '../../../service/session-status.js';
import type { Observation } from './state.js';

const states = ['pending', 'running', 'complete'];

/** Asks once how a session is. Throws what waiting cannot mend: a login that is over, a refusal, a bad certificate. */
export async function askStatus(client: Client, name: string): Promise<Observation> {
  try {
    const record = await findRecord(client, 'v2.sessions.status.list', { session_id: name });
    if (!record) return { kind: 'gone' };
    const status = readSessionStatus(record);
    if (states.includes(status.status)) return { kind: 'status', status };
    return { kind: 'away', reason: 'The answer is not the status of a session.' };
  } catch (error) {
    if (mayPass(error)) return { kind: 'away', reason: error.message };
    throw error;
  }
}
