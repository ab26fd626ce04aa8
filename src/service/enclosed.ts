import { ServerError } from '../errors/service.js';
import type { Client } from '../http/client.js';
import { listEnclosing } from '../nodes/xname.js';
import { textAt } from '../output/path.js';
import { streamRecords } from './fetch.js';
import type { Connector } from './lasting-client.js';
import { withClient } from './with-client.js';

/**
 * Asks BOS for the nodes in each cabinet, chassis, slot or board, by its name; in the order of the server. Throws what the
 * client throws, and ServerError when one contains no node.
 */
export function askForEnclosed(names: readonly string[], connector: Connector): Promise<ReadonlyMap<string, string[]>> {
  return withClient(connector, {}, (client) => findEnclosed(names, client));
}

async function findEnclosed(names: Iterable<string>, client: Client): Promise<ReadonlyMap<string, string[]>> {
  const found = new Map(Array.from(names, (name): [string, string[]] => [name, []]));
  for await (const record of streamRecords(client, 'v2.components.list')) {
    const id = textAt(record, 'id');
    for (const name of listEnclosing(id)) found.get(name)?.push(id);
  }
  const empty = [...found].find(([, nodes]) => nodes.length === 0);
  if (!empty) return found;
  throw new ServerError(404, `BOS has no node in ${empty[0]}.`, {
    hint: 'To list the nodes of BOS: bos components list --format nodes',
  });
}
