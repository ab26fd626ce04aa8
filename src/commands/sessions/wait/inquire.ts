import { BosError } from '../../../errors/bos-error.js';
import { InterruptedError } from '../../../errors/outcome.js';
import type { Client } from '../../../http/client.js';
import type { CommandContext } from '../../../kinds/command.js';
import { findRecord } from '../../../service/fetch.js';
import { readSession } from '../../../service/session.js';
import { findTakers, investigate, noFindings, type Findings } from './findings.js';
import type { Ending } from './judge.js';
import type { WatchState } from './state.js';
import type { View } from './view.js';
import { listTakers } from './words.js';

/**
 * What has to be read to tell how a session went, with the patience of an ordinary command or less. Where it cannot be read, that
 * is said, and the status alone has to do.
 */
export async function readFindings(
  { subject, status, away }: WatchState,
  ending: Ending,
  { context, view }: { readonly context: CommandContext; readonly view: View },
): Promise<Findings> {
  if (ending === 'gone' || away) return noFindings;
  // Who set a time does not wait for attempts beyond it.
  const patience = ending === 'timed-out' ? { retries: 0 } : {};
  let findings = noFindings;
  await view.interrupt(async () => {
    try {
      findings = await withClient(context, patience, (client) => investigate(client, subject.name, status));
    } catch (error) {
      await context.warn(`How the nodes of ${subject.name} went could not be read: ${explain(error)}`);
    }
  });
  return findings;
}

/** ` Taken over by session evening.`: who has the nodes that a session has lost; empty where that cannot be told. */
export async function findLoss(name: string, context: CommandContext): Promise<string> {
  try {
    return await withClient(context, {}, async (client) => {
      const record = await findRecord(client, 'v2.sessions.describe', { session_id: name });
      const takers = record ? await findTakers(client, readSession(record)) : [];
      return takers.length === 0 ? '' : ` Taken over${listTakers(takers)}.`;
    });
  } catch (error) {
    explain(error);
    return '';
  }
}

async function withClient<T>(
  context: CommandContext,
  patience: { readonly retries?: number },
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const client = await context.connect(patience);
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}

/** The words of an error of the service; anything else, and an interruption, is thrown on. */
function explain(error: unknown): string {
  if (error instanceof BosError && !(error instanceof InterruptedError)) return error.message;
  throw error;
}
