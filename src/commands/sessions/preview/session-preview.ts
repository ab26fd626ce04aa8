import { findOperation, type OperationId } from '../../../api/registry.js';
import type { Client } from '../../../http/client.js';
import { buildRequest } from '../../../http/request.js';
import { flagAt, textAt } from '../../../output/path.js';
import { askService } from '../../../service/ask.js';
import { fetchRecord, streamRecords, type Given } from '../../../service/fetch.js';
import { fetchInventory, type Inventory } from '../../../service/inventory.js';
import type { JsonValue } from '../../../util/json/value.js';
import { decideAction, type Action } from './action.js';
import { findFailure } from './failure.js';
import { checkParts, type PartsCheck } from './parts.js';
import { makeComparison } from './plain-images.js';
import type { SessionRequest } from './request.js';
import { readRunningComponent, type RunningComponent } from './running-component.js';
import { selectTemplateNodes, type Reason, type Selection } from './selection.js';
import { readSetupRules, type SetupRules } from './setup-rules.js';
import { readFindings } from './template-findings.js';
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
  readonly rules: SetupRules;
  readonly template: SessionTemplate;
  readonly selection: Selection;
  readonly outcomes: readonly NodeOutcome[];
  /** The nodes that the session does not take, by reason. */
  readonly leftOut: ReadonlyMap<Reason, readonly string[]>;
  readonly inventory: Inventory | undefined;
  /** Why there is no inventory, as a sentence. */
  readonly inventoryProblem: string | undefined;
  /** Why the session would be refused or fail, with no node taken. */
  readonly failure: string | undefined;
  /** What BOS finds wrong with the template, though it makes the session. */
  readonly templateWarning: string;
  readonly parts: PartsCheck;
}

/**
 * Finds out what a session would do, from BOS, the hardware inventory, IMS and CFS. Changes nothing. Throws what the client
 * throws, and AnswerError.
 */
export async function previewSession(request: SessionRequest, client: Client): Promise<SessionPreview> {
  const name = { session_template_id: request.templateName };
  const template = readTemplate(await fetchRecord(client, 'v2.sessiontemplates.describe', name));
  const [found, options, version, valid, parts] = await Promise.all([
    fetchInventory(client),
    fetchRecord(client, 'v2.options.list', {}),
    askBos(client, 'v2.version.list', {}),
    askBos(client, 'v2.sessiontemplatesvalid.describe', name),
    checkParts(client, template, request),
  ]);
  const inventory = 'unavailable' in found ? undefined : found;
  const rules = readSetupRules(version);
  const selection = selectTemplateNodes(template, request, inventory, rules);
  // Which nodes are a tenant's is known from what BOS lists to it.
  const listed = template.tenant === '' ? [] : template.bootSets.flatMap(({ nodes }) => nodes);
  const components = await fetchComponents(client, new Set([...selection.taken.keys(), ...listed]));
  const pairs = Array.from(selection.taken).flatMap(([id, bootSet]) => {
    const component = components.get(id);
    return component ? [[component, bootSet] as const] : [];
  });
  const compare = await makeComparison(client, pairs, textAt(options, 'component_actual_state_ttl'));
  const outcomes = pairs.map(([component, bootSet]) => {
    const power = inventory?.nodes.get(component.id)?.power ?? 'unknown';
    return { component, bootSet, ...decideAction(request, component, power, bootSet, compare) };
  });
  const findings = readFindings(valid, request, options);
  const failure = findFailure({
    request,
    template,
    rules,
    findings,
    requiresLimit: flagAt(options, 'session_limit_required'),
    bootSets: outcomes.map(({ bootSet }) => bootSet),
    isListed: (id) => components.has(id),
  });
  const unlisted = template.tenant === '' ? 'unknown_to_bos' : 'other_tenant';
  const lost = [...selection.taken.keys()].filter((id) => !components.has(id)).map((id) => [id, unlisted] as const);
  const failed = failure === undefined ? [] : outcomes.map(({ component }) => [component.id, 'session_fails'] as const);
  return {
    request,
    rules,
    template,
    selection,
    outcomes: failure === undefined ? outcomes : [],
    leftOut: groupByReason([...selection.leftOut, ...lost, ...failed]),
    inventory,
    inventoryProblem: 'unavailable' in found ? found.unavailable : undefined,
    failure,
    templateWarning: findings.warning,
    parts,
  };
}

/** What BOS responds to a question that is not vital. */
async function askBos(client: Client, id: OperationId, given: Given): Promise<JsonValue | undefined> {
  const { path, query } = buildRequest(findOperation(id), new Map(Object.entries(given)));
  const asked = await askService(client, path, query);
  return 'problem' in asked ? undefined : asked.value;
}

function groupByReason(nodes: readonly (readonly [id: string, reason: Reason])[]): Map<Reason, string[]> {
  const groups = Map.groupBy(nodes, ([, reason]) => reason);
  return new Map(Array.from(groups, ([reason, group]) => [reason, group.map(([id]) => id)]));
}

/** Those of these nodes that BOS knows, by name. Throws as streamRecords does. */
async function fetchComponents(client: Client, wanted: ReadonlySet<string>): Promise<Map<string, RunningComponent>> {
  const components = new Map<string, RunningComponent>();
  if (wanted.size === 0) return components;
  for await (const record of streamRecords(client, 'v2.components.list', { ids: [...wanted].join(',') })) {
    const component = readRunningComponent(record);
    components.set(component.id, component);
  }
  return components;
}
