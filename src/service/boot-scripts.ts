import type { Client } from '../http/client.js';
import { lookUp, numberAt, textAt } from '../output/path.js';
import type { JsonObject, JsonValue } from '../util/json/value.js';
import { askForRecords } from './ask-records.js';
import { askAboutNodes, askByQuery, listObjects, type NodeFacts } from './node-facts.js';

/** What the boot script service (BSS) gives a node to boot; a missing member is empty. */
export interface BootParametersRecord {
  readonly node: string;
  readonly kernel: string;
  readonly initrd: string;
  readonly parameters: string;
}

/** When a node fetched its boot script last. */
export interface BootScriptRecord {
  readonly node: string;
  /** Milliseconds since 1970; 0 for never. */
  readonly fetchedMs: number;
}

const basePath = '/apis/bss/boot/v1';

/** What BSS gives nodes to boot, by their names: one request for up to 200. Throws as askService does. */
export function findBootParameters(client: Client, nodes: readonly string[]): Promise<NodeFacts<BootParametersRecord>> {
  return askAboutNodes(nodes, {
    most: 200,
    ask: askByQuery(client, `${basePath}/bootparameters`, 'name'),
    read: (value) => listRecords(value)?.flatMap(readBootParameters),
    nameOf: ({ node }) => node,
  });
}

/** A list of all nodes is one request, where each node by itself would be one. */
const mostByName = 4;

/**
 * When nodes fetched their boot script last, by their names. BSS takes one name: a request for each of up to four nodes, and
 * for more of them one for all that it has. A node that never did is not there. Throws as askService does.
 */
export async function findBootScripts(client: Client, nodes: readonly string[]): Promise<NodeFacts<BootScriptRecord>> {
  const wanted = new Set(nodes);
  const path = `${basePath}/endpoint-history`;
  const kept = {
    paths: ['name', 'endpoint', 'last_epoch'],
    isWanted: (record: JsonValue) => wanted.has(textAt(record, 'name')),
  };
  const askForOne = askByQuery(client, path, 'name');
  return askAboutNodes(nodes, {
    most: wanted.size > mostByName ? Infinity : 1,
    ask: (names) => (names.length > 1 ? askForRecords(client, path, kept) : askForOne(names)),
    read: (value) => listRecords(value)?.flatMap((record) => readBootScript(record, wanted)),
    nameOf: ({ node }) => node,
  });
}

/** BSS writes a list without elements as null. */
function listRecords(value: JsonValue): JsonObject[] | undefined {
  return value === null ? [] : listObjects(value, '');
}

function readBootParameters(record: JsonValue): BootParametersRecord[] {
  const hosts = lookUp(record, 'hosts');
  const artifacts = {
    kernel: textAt(record, 'kernel'),
    initrd: textAt(record, 'initrd'),
    parameters: textAt(record, 'params'),
  };
  return (Array.isArray(hosts) ? hosts : [])
    .filter((host) => typeof host === 'string')
    .map((node) => ({ node, ...artifacts }));
}

/** Another endpoint is that of cloud-init. */
function readBootScript(record: JsonValue, wanted: ReadonlySet<string>): BootScriptRecord[] {
  const node = textAt(record, 'name');
  if (textAt(record, 'endpoint') !== 'bootscript' || !wanted.has(node)) return [];
  return [{ node, fetchedMs: numberAt(record, 'last_epoch') * 1000 }];
}
