import type { Client } from '../../http/client.js';
import { readComponent, type Component } from './component.js';
import { streamRecords } from './fetch.js';

/** The nodes of these names that BOS knows; one that it does not know is left out. Throws as fetchList does. */
export async function findComponents(client: Client, names: readonly string[]): Promise<Component[]> {
  const found: Component[] = [];
  if (names.length === 0) return found;
  for await (const record of streamRecords(client, 'v2.components.list', { ids: names.join(',') })) {
    found.push(readComponent(record));
  }
  return found;
}
