import { ServerError } from '../errors/service.js';
import type { Client } from '../http/client.js';
import { countNodes } from '../nodes/count.js';
import { foldNodes } from '../nodes/fold.js';
import { keepRecords } from './keep-records.js';

/**
 * Lets `send` ask for lists with a client that notes which records come. Throws ServerError 404, as if the server had been
 * asked for each by itself, when a record with one of the names did not come.
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
