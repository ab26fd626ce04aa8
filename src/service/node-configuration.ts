import type { Client } from '../http/client.js';
import { flagAt, numberAt, textAt } from '../output/path.js';
import type { JsonObject, JsonValue } from '../util/json/value.js';
import { askService, isNotFound } from './ask.js';
import { askAboutNodes, listObjects, type NodeFacts } from './node-facts.js';

/** A node as the configuration service (CFS) has it; a missing member is empty. Source: its schemas of version 3 and 2. */
export interface ConfigurationRecord {
  readonly id: string;
  readonly desired: string;
  /** unconfigured, pending, failed or configured. */
  readonly status: string;
  readonly errors: number;
  /** So many errors are allowed; 0 when it is not said. */
  readonly retryPolicy: number;
  /** CFS works on what is enabled alone. */
  readonly enabled: boolean;
  /** The CFS session that configured it last, and when, as the server writes it. */
  readonly session: string;
  readonly updateTime: string;
  /** Address of its logs. */
  readonly logs: string;
}

/** What the versions call the members. */
const versions = [
  {
    path: '/apis/cfs/v3/components',
    query: [['state_details', 'true']],
    desired: 'desired_config',
    status: 'configuration_status',
    errors: 'error_count',
    retryPolicy: 'retry_policy',
    session: 'session_name',
    updateTime: 'last_updated',
  },
  {
    path: '/apis/cfs/v2/components',
    query: [],
    desired: 'desiredConfig',
    status: 'configurationStatus',
    errors: 'errorCount',
    retryPolicy: 'retryPolicy',
    session: 'sessionName',
    updateTime: 'lastUpdated',
  },
] as const;

type Version = (typeof versions)[number];

/** Nodes in CFS, by their names: one request for up to 200, of version 2 where there is no 3. Throws as askService does. */
export async function findNodeConfigurations(
  client: Client,
  nodes: readonly string[],
): Promise<NodeFacts<ConfigurationRecord>> {
  const [newest, older] = versions;
  const absent = new Set<unknown>();
  const ask = (version: Version): Promise<NodeFacts<ConfigurationRecord>> =>
    askAboutNodes(nodes, {
      most: 200,
      ask: async (names) => {
        const asked = await askService(client, version.path, [['ids', names.join(',')], ...version.query]);
        if (isNotFound(asked)) absent.add(version);
        return asked;
      },
      read: (value) => listComponents(value)?.map((record) => readConfiguration(record, version)),
      nameOf: ({ id }) => id,
    });
  const found = await ask(newest);
  return absent.has(newest) ? ask(older) : found;
}

/** Version 2 has a plain list. */
function listComponents(value: JsonValue): JsonObject[] | undefined {
  return listObjects(value, Array.isArray(value) ? '' : 'components');
}

function readConfiguration(record: JsonValue, version: Version): ConfigurationRecord {
  const states = listObjects(record, 'state') ?? [];
  const newest = states.toSorted((one, other) => (timeOf(one, version) < timeOf(other, version) ? 1 : -1))[0];
  return {
    id: textAt(record, 'id'),
    desired: textAt(record, version.desired),
    status: textAt(record, version.status),
    errors: numberAt(record, version.errors),
    retryPolicy: numberAt(record, version.retryPolicy),
    enabled: flagAt(record, 'enabled'),
    session: newest ? textAt(newest, version.session) : '',
    updateTime: newest ? timeOf(newest, version) : '',
    logs: textAt(record, 'logs'),
  };
}

function timeOf(state: JsonValue, { updateTime }: Version): string {
  return textAt(state, updateTime);
}
