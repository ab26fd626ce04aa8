import type { Client } from '../../../http/client.js';
import { streamRecords } from '../../../service/fetch.js';
import { readRunning, type RunningComponent } from './running.js';

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
  for await (const record of streamRecords(client, 'v2.components.list', { ids })) {
    const component = readRunning(record);
    components.set(component.id, component);
  }
  return components;
}
