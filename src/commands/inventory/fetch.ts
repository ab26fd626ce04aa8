import { AnswerError } from '../../errors/answer-error.js';
import { NetworkError } from '../../errors/network-error.js';
import { ServerError } from '../../errors/server-error.js';
import type { Client } from '../../http/client.js';
import { readAnswer } from '../../output/answer.js';
import { lookUp } from '../../output/path.js';
import type { JsonValue } from '../../util/json/value.js';
import { toInventory, type Inventory } from './inventory.js';

/** Where the hardware inventory lies behind the API gateway of a system. */
const basePath = '/apis/smd/hsm/v2';

/** The inventory, or why it cannot be had, as a sentence. */
export type InventoryAnswer = Inventory | { readonly refusal: string };

/**
 * Asks the hardware inventory for all nodes and groups: two requests. Where it cannot be reached, refuses or answers
 * something else, that is an answer too: much can be told without it. Throws InterruptedError, and what the client
 * throws beside NetworkError and ServerError.
 */
export async function fetchInventory(client: Client): Promise<InventoryAnswer> {
  try {
    const components = await fetchList(client, '/State/Components', [['type', 'Node']], 'Components');
    return toInventory(components, await fetchList(client, '/groups', []));
  } catch (error) {
    const known = error instanceof ServerError || error instanceof NetworkError || error instanceof AnswerError;
    if (!known) throw error;
    return { refusal: error.message };
  }
}

/** A list, which may be a member of the answer. */
async function fetchList(
  client: Client,
  path: string,
  query: readonly (readonly [string, string])[],
  member?: string,
): Promise<JsonValue[]> {
  const answer = readAnswer(
    await (await client.send({ method: 'GET', path: basePath + path, query, idempotent: true })).text(),
  );
  const value = answer.kind === 'value' ? answer.value : null;
  const list = member === undefined ? value : lookUp(value, member);
  if (Array.isArray(list)) return list;
  throw new AnswerError('The answer of the hardware inventory is not what was asked for.');
}
