import { InterruptedError } from '../errors/outcome.js';
import type { Client } from '../http/client.js';
import type { NodeFacts } from './node-facts.js';

/**
 * Asks a question with a client whose signal is aborted after some time, too; then the result is that the service did not
 * respond within `timeoutMs`. Throws InterruptedError when `signal`, which is that of the user, is aborted.
 */
export async function askInTime<Fact>(
  question: (client: Client) => Promise<NodeFacts<Fact>>,
  client: Client,
  signal: AbortSignal,
  timeoutMs: number,
): Promise<NodeFacts<Fact>> {
  try {
    return await question(client);
  } catch (error) {
    if (!(error instanceof InterruptedError) || signal.aborted) throw error;
    return { unavailable: `No response within ${timeoutMs / 1000} s.` };
  }
}
