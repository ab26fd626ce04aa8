import type { Client } from '../http/client.js';
import { flagAt, numberAt, textAt } from '../output/path.js';
import type { JsonObject } from '../util/json/value.js';
import { streamBatches, type Given } from './fetch.js';

/** What commands read of a node in BOS; a missing member is empty. Source: the BOS schema V2Component. */
export interface ComponentRecord {
  /** Its xname. */
  readonly id: string;
  readonly enabled: boolean;
  /** Its state in BOS: stable, failed, power_on_pending, … */
  readonly status: string;
  readonly phase: string;
  /** Name of the session that works on it, or was the last to do so. */
  readonly session: string;
  readonly stagedSession: string;
  readonly error: string;
  readonly action: string;
  /** How often each action has been tried. */
  readonly attempts: { readonly powerOn: number; readonly powerOffGraceful: number; readonly powerOffForceful: number };
  /** Names of the wanted configuration, and of the wanted and of the running kernel. */
  readonly configuration: string;
  readonly desiredKernel: string;
  readonly actualKernel: string;
}

/** Where a record has the members: paths of keys. */
const places = {
  id: 'id',
  enabled: 'enabled',
  status: 'status.status',
  phase: 'status.phase',
  session: 'session',
  stagedSession: 'staged_state.session',
  error: 'error',
  action: 'last_action.action',
  powerOn: 'event_stats.power_on_attempts',
  powerOffGraceful: 'event_stats.power_off_graceful_attempts',
  powerOffForceful: 'event_stats.power_off_forceful_attempts',
  configuration: 'desired_state.configuration',
  desiredKernel: 'desired_state.boot_artifacts.kernel',
  actualKernel: 'actual_state.boot_artifacts.kernel',
} as const;

const paths = Object.values(places);

/** Records a page. For ten thousand failed nodes this takes 6 MB less memory than pages of 1000. */
const size = 500;

/** The nodes in the list of components. Throws as streamRecords does. */
export async function* streamComponents(client: Client, given: Given = {}): AsyncGenerator<ComponentRecord> {
  for await (const batch of streamBatches(client, 'v2.components.list', given, { paths, size })) {
    for (const record of batch) yield readComponent(record);
  }
}

/** The nodes with these names that BOS knows. Throws as streamRecords does. */
export async function findComponents(client: Client, names: readonly string[]): Promise<ComponentRecord[]> {
  const found: ComponentRecord[] = [];
  if (names.length === 0) return found;
  for await (const node of streamComponents(client, { ids: names.join(',') })) found.push(node);
  return found;
}

/** A record of the list of components -> the node; a missing member is empty. */
export function readComponent(record: JsonObject): ComponentRecord {
  return {
    id: textAt(record, places.id),
    enabled: flagAt(record, places.enabled),
    status: textAt(record, places.status),
    phase: textAt(record, places.phase),
    session: textAt(record, places.session),
    stagedSession: textAt(record, places.stagedSession),
    error: textAt(record, places.error),
    action: textAt(record, places.action),
    attempts: {
      powerOn: numberAt(record, places.powerOn),
      powerOffGraceful: numberAt(record, places.powerOffGraceful),
      powerOffForceful: numberAt(record, places.powerOffForceful),
    },
    configuration: textAt(record, places.configuration),
    desiredKernel: textAt(record, places.desiredKernel),
    actualKernel: textAt(record, places.actualKernel),
  };
}

/** BOS gives up a node that PCS or CFS do not know, without calling it failed. Source: the status operator of BOS 2.50. */
export function isUnreported(error: string): boolean {
  return error.startsWith('Component information was not returned by ');
}

/**
 * Has BOS given the node up? Then it does not come up by itself any more. `isOver`: its session is complete, so that BOS does
 * no more about a node that it has disabled before the end.
 */
export function hasFailed({ status, enabled, error }: ComponentRecord, isOver: boolean): boolean {
  if (status === 'failed') return true;
  return !enabled && status !== 'stable' && (isOver || isUnreported(error));
}
