import type { Input } from '../api/input.js';
import type { Operation, Parameter } from '../api/operation.js';
import { operations } from '../api/registry.js';
import { ServerError } from '../errors/service.js';
import { UsageError } from '../errors/input.js';
import { buildBody } from '../http/body.js';
import type { Client } from '../http/client.js';
import type { HttpResponse } from '../http/response.js';
import { foldNodes } from '../nodes/hostlist.js';
import { isObject, type JsonValue } from '../util/json/value.js';
import { countNodes } from '../nodes/count.js';
import { keepRecords } from '../service/keep-records.js';

/** What is asked for in the place of something else. */
export interface Asked {
  readonly operation: Operation;
  readonly input: Input;
  /** The names that there must be, which the server does not look at by itself. */
  readonly wanted: readonly string[];
}

/**
 * What an operation for one name comes to where several were typed: a list with these names, or a change of them all.
 * Undefined for one name. Throws UsageError for what cannot be done to several.
 */
export function askForSeveral(operation: Operation, input: Input): Asked | undefined {
  const { several } = operation;
  const text = input.get(operation.parameters.find(isName)?.name ?? '');
  if (!several || typeof text !== 'string' || !text.includes(',')) return undefined;
  const target = operations.find(({ id }) => id === several.operation);
  if (!target) throw new Error(`No operation ${several.operation}`);
  const asked = new Map<string, JsonValue>([[several.names, text]]);
  if (several.change === undefined) return { operation: target, input: asked, wanted: text.split(',') };
  return { operation: target, input: asked.set(several.change, readChange(operation, input)), wanted: [] };
}

function isName({ in: place, holds }: Parameter): boolean {
  return place === 'path' && holds === 'nodes';
}

function readChange(operation: Operation, input: Input): JsonValue {
  if (input.has('id')) throw new UsageError('--id names one component, and several are to be changed.');
  const change = buildBody(operation, input);
  if (isObject(change ?? null)) return change as JsonValue;
  throw new UsageError('Nothing says what to change.', { hint: 'Give an option such as --enabled true.' });
}

/** A client that adds to `seen` the ids (the member `idName`) of the records in every list that passes. */
export function noteIds(client: Client, idName: string, seen: Set<string>): Client {
  const note = (id: string): boolean => seen.add(id).has(id);
  return {
    send: async (plan): Promise<HttpResponse> => keepRecords(await client.send(plan), idName, note),
    close: () => client.close(),
  };
}

/** Throws ServerError, as if the server had been asked for each by itself, where one was not there. */
export function requireAll(wanted: readonly string[], seen: ReadonlySet<string>): void {
  const missing = wanted.filter((name) => !seen.has(name));
  if (missing.length === 0) return;
  throw new ServerError(404, `BOS does not know ${countNodes(missing.length)}: ${foldNodes(missing)}`, {
    hint: 'The others are shown.',
  });
}
