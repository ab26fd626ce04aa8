import type { Client } from '../../../http/client.js';
import { flagAt, textAt } from '../../../output/path.js';
import { fetchRecord, streamRecords } from '../../../service/fetch.js';
import { fetchInventory, type Inventory } from '../../../service/inventory.js';
import { decideAction, type Action, type RunningComponent, readRunning } from './action.js';
import type { SessionRequest } from './request.js';
import { selectTemplateNodes, type Reason, type Selection } from './select.js';
import { readTemplate, type BootSet, type SessionTemplate } from './template.js';

/** What becomes of one node. */
export interface NodeOutcome {
  readonly component: RunningComponent;
  readonly bootSet: BootSet;
  readonly action: Action;
  /** See Decision. */
  readonly likely: boolean;
}

/** All that is found out about a session before there is one. */
export interface PreviewFindings {
  readonly request: SessionRequest;
  readonly template: SessionTemplate;
  readonly selection: Selection;
  readonly outcomes: readonly NodeOutcome[];
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
export async function findPreview(request: SessionRequest, client: Client): Promise<PreviewFindings> {
  const record = await fetchRecord(client, 'v2.sessiontemplates.describe', {
    session_template_id: request.templateName,
  });
  const template = readTemplate(record);
  const answer = await fetchInventory(client);
  const inventory = 'refusal' in answer ? undefined : answer;
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

/**
 * What BOS knows of these nodes, by their names; those that it does not know are not there. Throws as fetchRecord does.
 */
async function fetchComponents(
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
