import type { Answer, Client } from '../../http/client.js';
import type { RequestPlan } from '../../http/plan.js';

/** Sends what was prepared. */
export type Creation = (client: Client) => Promise<void>;

/**
 * What making a session comes to under `bos`. What was typed is checked now, before anything is sent; `print` shows the
 * answer. Throws UsageError.
 */
export function prepareCreation(plan: RequestPlan, print: (answer: Answer) => Promise<void>): Promise<Creation> {
  return Promise.resolve(async (client) => {
    await print(await client.send(plan));
  });
}
