import type { Client } from '../../http/client.js';
import { isObject } from '../../util/json/value.js';
import { splitNames } from '../batches/split.js';
import { readComponent, type Component } from './component.js';
import { fetchList, streamRecords } from './fetch.js';

/** Characters of names that the service takes in the query of a list; of more it takes none. Source: BOS 2.50. */
const longestQuery = 127;

/** Beyond so many requests the whole list is asked for instead. */
const mostRequests = 20;

/** The nodes of these names that BOS knows; one that it does not know is left out. Throws as fetchList does. */
export async function findComponents(client: Client, names: readonly string[]): Promise<Component[]> {
  if (names.length === 0) return [];
  const parts = splitNames(names.join(','), longestQuery);
  if (parts.length > mostRequests) return pickComponents(client, new Set(names));
  const found: Component[] = [];
  for (const part of parts) {
    const list = await fetchList(client, 'v2.components.list', { ids: part.join(',') });
    found.push(...list.filter(isObject).map(readComponent));
  }
  return found;
}

async function pickComponents(client: Client, names: ReadonlySet<string>): Promise<Component[]> {
  const found: Component[] = [];
  for await (const record of streamRecords(client, 'v2.components.list')) {
    const component = readComponent(record);
    if (names.has(component.id)) found.push(component);
  }
  return found;
}
