import type { Client } from '../http/client.js';
import { isWrite } from '../http/plan.js';
import type { SettlingOptions } from './fates/settle.js';

/**
 * A client that finds out what became of a write that got no clear answer, by looking at what it was to change. When it was
 * done, `send` ends as if the answer had come, with a warning. When that is not known, it throws the failure, whose hint says
 * what was seen. Only what has a name of its own is sent again, when it is not there.
 */
export function openSettlingClient(client: Client, options: SettlingOptions): Client {
  return {
    async send(plan) {
      // What is not an operation of BOS, such as a seed of the sandbox, leaves nothing to look at.
      if (!isWrite(plan) || plan.operation === undefined) return client.send(plan);
      const { sendSettled } = await import('./fates/settle.js');
      return sendSettled(plan, client, options);
    },
    close: () => client.close(),
  };
}
