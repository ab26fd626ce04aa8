import type { Client } from '../http/client.js';
import { streamComponents, type Component } from './component.js';

/** The nodes of these names that BOS knows; one that it does not know is left out. Throws as fetchList does. */
export async function findComponents(client: Client, names: readonly string[]): Promise<Component[]> {
  const found: Component[] = [];
  if (names.length === 0) return found;
  for await (const node of streamComponents(client, { ids: names.join(',') })) found.push(node);
  return found;
}
