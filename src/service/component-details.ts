import type { Client } from '../http/client.js';
import { lookUp, textAt } from '../output/path.js';
import { parseServerTime } from '../output/table/time.js';
import { JsonNumber, type JsonObject } from '../util/json/value.js';
import { readComponent, type ComponentRecord } from './component.js';
import { findRecord, streamBatches, type Given } from './fetch.js';

/** What boots a node, as BOS writes it; a missing member is empty. */
interface BootArtifacts {
  readonly kernel: string;
  readonly initrd: string;
  readonly parameters: string;
}

/** All of a node in BOS that tells why it is not up. Times in milliseconds since 1970, undefined where none is said. */
export interface ComponentDetails extends ComponentRecord {
  readonly override: string;
  readonly actionFailed: boolean;
  readonly actionMs: number | undefined;
  readonly desired: BootArtifacts;
  readonly desiredMs: number | undefined;
  /** What the node says that it runs. */
  readonly actual: BootArtifacts;
  readonly actualMs: number | undefined;
  /** Attempts before BOS gives up; undefined where the option of BOS counts. */
  readonly retryPolicy: number | undefined;
}

const paths = [
  'id',
  'enabled',
  'session',
  'error',
  'retry_policy',
  'status',
  'last_action',
  'event_stats',
  'desired_state',
  'actual_state',
  'staged_state.session',
];

/** The node of that name; undefined when BOS does not know it. Throws what the client throws. */
export async function findComponentDetails(client: Client, id: string): Promise<ComponentDetails | undefined> {
  const record = await findRecord(client, 'v2.components.describe', { component_id: id });
  return record && readComponentDetails(record);
}

/** The nodes in the list of components. Throws as streamRecords does. */
export async function* streamComponentDetails(client: Client, given: Given): AsyncGenerator<ComponentDetails> {
  for await (const batch of streamBatches(client, 'v2.components.list', given, { paths, size: 500 })) {
    for (const record of batch) yield readComponentDetails(record);
  }
}

function readComponentDetails(record: JsonObject): ComponentDetails {
  const retries = lookUp(record, 'retry_policy');
  return {
    ...readComponent(record),
    override: textAt(record, 'status.status_override'),
    actionFailed: lookUp(record, 'last_action.failed') === true,
    actionMs: parseServerTime(lookUp(record, 'last_action.last_updated')),
    desired: readArtifacts(record, 'desired_state'),
    desiredMs: parseServerTime(lookUp(record, 'desired_state.last_updated')),
    actual: readArtifacts(record, 'actual_state'),
    actualMs: parseServerTime(lookUp(record, 'actual_state.last_updated')),
    retryPolicy: retries instanceof JsonNumber ? Number(retries.text) : undefined,
  };
}

function readArtifacts(record: JsonObject, state: string): BootArtifacts {
  return {
    kernel: textAt(record, `${state}.boot_artifacts.kernel`),
    initrd: textAt(record, `${state}.boot_artifacts.initrd`),
    parameters: textAt(record, `${state}.boot_artifacts.kernel_parameters`),
  };
}
