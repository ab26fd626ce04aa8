import type { Client } from '../../../http/client.js';
import { flagAt, textAt } from '../../../output/path.js';
import { fetchRecord, streamRecords } from '../../../service/fetch.js';
import { fetchInventory, type Inventory } from '../../../service/inventory.js';
import { decideAction, readRunningComponent, type Action, type RunningComponent } from './action.js';
import type { SessionRequest } from './request.js';
import { selectTemplateNodes, type Reason, type Selection } from './selection.js';
import { readTemplate, type BootSet, type SessionTemplate } from './template.js';

/** What happens to one node. */
export interface NodeOutcome {
  readonly component: RunningComponent;
  readonly bootSet: BootSet;
  readonly action: Action;
  /** See Decision. */
  readonly likely: boolean;
}

/** What a session would do, and all that this was concluded from. */
export interface SessionPreview {
  readonly request: SessionRequest;
  readonly template: SessionTemplate;
  readonly selection: Selection;
  readonly outcomes: readonly NodeOutcome[];
  /** The nodes that the session does not take, by reason. */
  readonly leftOut: ReadonlyMap<Reason, readonly string[]>;
  readonly inventory: Inventory | undefined;
  /** BOS refuses a session without a limit. */
  readonly requiresLimit: boolean;
  /** Why there is no inventory, as a sentence. */
  readonly inventoryProblem: string | undefined;
}

/**
 * Finds out what a session would do, from BOS and the hardware inventory. Changes nothing. Throws what the client throws,
 * and AnswerError.
 */
export async function previewSession(request: SessionRequest, client: Client): Promise<SessionPreview> {
  const record = await fetchRecord(client, 'v2.sessiontemplates.describe', {
    session_template_id: request.templateName,
  });
  const template = readTemplate(record);
  const found = await fetchInventory(client);
  const inventory = 'unavailable' in found ? undefined : found;
  const selection = selectTemplateNodes(template, request, inventory);
  const options = await fetchRecord(client, 'v2.options.list', {});
  const components = await fetchComponents(client, selection.taken);
  const reportEvery = textAt(options, 'component_actual_state_ttl');
  const outcomes = Array.from(components, ([id, component]) => {
    const bootSet = selection.taken.get(id);
    const power = inventory?.nodes.get(id)?.power ?? 'unknown';
    return bootSet ? [{ component, bootSet, ...decideAction(request, component, power, bootSet, reportEvery) }] : [];
  }).flat();
  return {
    request,
    template,
    selection,
    outcomes,
    leftOut: groupByReason(selection, components, template.tenant === '' ? 'unknown_to_bos' : 'other_tenant'),
    inventory,
    requiresLimit: flagAt(options, 'session_limit_required'),
    inventoryProblem: 'unavailable' in found ? found.unavailable : undefined,
  };
}

/** `unlisted` is the reason for nodes that BOS does not list. */
function groupByReason(
  { taken, leftOut }: Selection,
  components: ReadonlyMap<string, unknown>,
  unlisted: Reason,
): Map<Reason, string[]> {
  const lost = [...taken.keys()].filter((id) => !components.has(id)).map((id) => [id, unlisted] as const);
  const groups = Map.groupBy([...leftOut, ...lost], ([, reason]) => reason);
  return new Map(Array.from(groups, ([reason, nodes]) => [reason, nodes.map(([id]) => id)]));
}

/** Those of these nodes that BOS knows, by name. Throws as streamRecords does. */
async function fetchComponents(
  client: Client,
  wanted: ReadonlyMap<string, unknown>,
): Promise<Map<string, RunningComponent>> {
  const components = new Map<string, RunningComponent>();
  if (wanted.size === 0) return components;
  const ids = [...wanted.keys()].join(',');
  for await (const record of streamRecords(client, 'v2.components.list', { ids })) {
    const component = readRunningComponent(record);
    components.set(component.id, component);
  }
  return components;
}
