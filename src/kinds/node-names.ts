import type { Input } from '../api/input.js';
import type { Operation, Parameter } from '../api/operation.js';
import { operations } from '../api/registry.js';
import { UsageError } from '../errors/input.js';
import { ServerError } from '../errors/service.js';
import { buildBody } from '../http/body.js';
import type { Answer, Client } from '../http/client.js';
import { countNodes } from '../nodes/count.js';
import { foldNodes } from '../nodes/hostlist.js';
import { keepRecords } from '../service/keep-records.js';
import { isObject, type JsonValue } from '../util/json/value.js';

/** The operation for many nodes that takes the place of one for a single node. */
interface Replacement {
  readonly operation: Operation;
  readonly input: Input;
  /** Names that must be in the list; the server itself leaves out those that it does not know. */
  readonly required: readonly string[];
}

/**
 * What replaces an operation for one node when the user typed many: a list of these nodes, or one change of them all.
 * Undefined for a single name. Throws UsageError for what cannot be done to many.
 */
export function replaceForMany(operation: Operation, input: Input): Replacement | undefined {
  const { several } = operation;
  const text = input.get(operation.parameters.find(isNodeName)?.name ?? '');
  if (!several || typeof text !== 'string' || !text.includes(',')) return undefined;
  const target = operations.find(({ id }) => id === several.operation);
  if (!target) throw new Error(`No operation ${several.operation}`);
  const names = new Map<string, JsonValue>([[several.names, text]]);
  if (several.change === undefined) return { operation: target, input: names, required: text.split(',') };
  return { operation: target, input: names.set(several.change, readChange(operation, input)), required: [] };
}

function isNodeName({ in: place, holds }: Parameter): boolean {
  return place === 'path' && holds === 'nodes';
}

function readChange(operation: Operation, input: Input): JsonValue {
  if (input.has('id')) throw new UsageError('--id names one component, and several are to be changed.');
  const change = buildBody(operation, input);
  if (isObject(change ?? null)) return change as JsonValue;
  throw new UsageError('Nothing says what to change.', { hint: 'Give an option such as --enabled true.' });
}

/** A client that adds to `found` the ids (the member `idName`) of the records in every list that it receives. */
export function collectIds(client: Client, idName: string, found: Set<string>): Client {
  const add = (id: string): boolean => found.add(id).has(id);
  return {
    send: async (plan): Promise<Answer> => keepRecords(await client.send(plan), idName, add),
    close: () => client.close(),
  };
}

/** Throws the ServerError of a request for a single unknown node, when one of the names was not found. */
export function requireAll(names: readonly string[], found: ReadonlySet<string>): void {
  const missing = names.filter((name) => !found.has(name));
  if (missing.length === 0) return;
  throw new ServerError(404, `BOS does not know ${countNodes(missing.length)}: ${foldNodes(missing)}`, {
    hint: 'The others are shown.',
  });
}
