import type { Client } from '../../../http/client.js';
import { streamRecords } from '../../service/fetch.js';
import { readRunning, type RunningComponent } from './running.js';

/** Newer releases of BOS take no more characters than this to name the components of a list. */
const longestIds = 127;

/**
 * What BOS knows of these nodes, by their names; those that it does not know are not there. Throws as fetchRecord does.
 */
export async function fetchComponents(
  client: Client,
  wanted: ReadonlyMap<string, unknown>,
): Promise<Map<string, RunningComponent>> {
  const components = new Map<string, RunningComponent>();
  if (wanted.size === 0) return components;
  const ids = [...wanted.keys()].join(',');
  const filter = ids.length <= longestIds ? { ids } : {};
  for await (const record of streamRecords(client, 'v2.components.list', filter)) {
    const component = readRunning(record);
    if (wanted.has(component.id)) components.set(component.id, component);
  }
  return components;
}
