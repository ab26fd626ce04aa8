import { ServerError } from '../errors/service.js';
import type { Client } from '../http/client.js';
import { countNodes } from '../nodes/count.js';
import { foldNodes } from '../nodes/fold.js';
import { keepRecords } from './record-filter.js';

/**
 * Calls `send` with a client that notes the records in the lists that it receives. Throws ServerError 404, as if the server
 * had been asked for each by itself, when there is none for one of the names.
 */
export async function requireAll(
  names: readonly string[],
  client: Client,
  send: (client: Client) => Promise<unknown>,
): Promise<void> {
  const seen = new Set<string>();
  await send({
    send: async (plan) => keepRecords(await client.send(plan), 'id', (id) => seen.add(id).has(id)),
    close: () => client.close(),
  });
  const missing = names.filter((name) => !seen.has(name));
  if (missing.length === 0) return;
  throw new ServerError(404, `BOS does not know ${countNodes(missing.length)}: ${foldNodes(missing)}`, {
    hint: 'The others are shown.',
  });
}
