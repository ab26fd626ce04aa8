import type { Client } from '../../../http/client.js';
import { fetchRecord } from '../../../service/fetch.js';
import { fetchInventory, type Inventory } from '../../../service/inventory.js';
import { flagAt, textAt } from '../../../service/read.js';
import { decideAction, type Action } from './action.js';
import { fetchComponents } from './components.js';
import type { RunningComponent } from './running.js';
import { selectNodes, type Reason, type Selection } from './select.js';
import { readTemplate, type BootSet, type Template } from './template.js';
import type { Wish } from './wish.js';

/** What becomes of one node. */
export interface Fate {
  readonly component: RunningComponent;
  readonly bootSet: BootSet;
  readonly action: Action;
  /** See Decision. */
  readonly likely: boolean;
}

/** All that is found out about a session before there is one. */
export interface Findings {
  readonly wish: Wish;
  readonly template: Template;
  readonly selection: Selection;
  readonly fates: readonly Fate[];
  /** Nodes that the session does not take, by the reason. */
  readonly leftOut: ReadonlyMap<Reason, readonly string[]>;
  readonly inventory: Inventory | undefined;
  /** BOS refuses a session without a limit. */
  readonly requiresLimit: boolean;
  /** Why there is no inventory. */
  readonly refusal: string | undefined;
}

/**
 * Asks BOS and the hardware inventory what a session would do. Reads only. Throws what the client throws, and
 * AnswerError.
 */
export async function investigate(wish: Wish, client: Client): Promise<Findings> {
  const record = await fetchRecord(client, 'v2.sessiontemplates.describe', { session_template_id: wish.templateName });
  const template = readTemplate(record);
  const answer = await fetchInventory(client);
  const inventory = 'refusal' in answer ? undefined : answer;
  const selection = selectNodes(template, wish, inventory);
  const options = await fetchRecord(client, 'v2.options.list', {});
  const components = await fetchComponents(client, selection.taken);
  const reportEvery = textAt(options, 'component_actual_state_ttl');
  const fates = Array.from(components, ([id, component]) => {
    const bootSet = selection.taken.get(id);
    const power = inventory?.nodes.get(id)?.power ?? 'unknown';
    return bootSet ? [{ component, bootSet, ...decideAction(wish, component, power, bootSet, reportEvery) }] : [];
  }).flat();
  return {
    wish,
    template,
    selection,
    fates,
    leftOut: groupByReason(selection, components, template.tenant === '' ? 'unknown_to_bos' : 'other_tenant'),
    inventory,
    requiresLimit: flagAt(options, 'session_limit_required'),
    refusal: 'refusal' in answer ? answer.refusal : undefined,
  };
}

/** `unseen` is why BOS does not list a node. */
function groupByReason(
  { taken, leftOut }: Selection,
  components: ReadonlyMap<string, unknown>,
  unseen: Reason,
): Map<Reason, string[]> {
  const lost = [...taken.keys()].filter((id) => !components.has(id)).map((id) => [id, unseen] as const);
  const groups = Map.groupBy([...leftOut, ...lost], ([, reason]) => reason);
  return new Map(Array.from(groups, ([reason, nodes]) => [reason, nodes.map(([id]) => id)]));
}
