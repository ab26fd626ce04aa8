import { findOperation } from '../../../api/registry.js';
import type { Client } from '../../../http/client.js';
import type { RequestPlan } from '../../../http/plan.js';
import { buildRequest } from '../../../http/request.js';
import type { ServerSettings } from '../../../config/settings.js';
import type { CommandContext } from '../../../kinds/command.js';
import { findSystem } from '../../../kinds/system.js';
import { foldNodes } from '../../../nodes/fold.js';
import { withClient } from '../../../service/with-client.js';
import { toJsonValue, type JsonValue } from '../../../util/json/value.js';
import { actions, type Action } from './action.js';
import { drawPreview } from './picture.js';
import { readSessionRequest, requireReadableLimit } from './request.js';
import { reasons, type Reason } from './selection.js';
import { previewSession, type NodeOutcome, type SessionPreview } from './session-preview.js';
import { listUnchecked } from './unchecked.js';
import { listPreviewWarnings, warnOfNoLimit } from './warnings.js';

/**
 * Prints what the session of a request would do. The formats `nodes` and `nids` list those that it takes, with warnings on stderr.
 * Changes nothing. Throws what the client throws, and AnswerError.
 */
export async function printPreview(plan: RequestPlan, client: Client, context: CommandContext): Promise<void> {
  const preview = await previewSession(readSessionRequest(plan), client);
  if (['nodes', 'nids'].includes(context.globals.format) && context.globals.query === undefined) {
    for (const note of [...listPreviewWarnings(preview), ...listUnchecked(preview)]) await context.warn(note);
    await context.print(preview.outcomes.map(({ component }) => component.id));
    return;
  }
  await context.print(describePreview(preview, await findSystem(context)), { view: 'record', draw: drawPreview });
}

/** `sessions preview`: what `sessions create` would do with the same options. Throws UsageError. */
export async function runPreview(context: CommandContext): Promise<void> {
  const plan = buildRequest(findOperation('v2.sessions.create'), context.input);
  requireReadableLimit(plan, 'preview');
  await withClient(context, {}, (client) => printPreview(plan, client, context));
}

/**
 * What `sessions preview` prints: `{system, tenant, template_name, operation, limit, stage, nodes, exact, boot_sets: [{name, nodes,
 * actions: [{action, count, nodes}]}], left_out: [{reason, count, nodes}], warnings, unchecked}`. Without a tenant
 * `tenant` is empty, and so is `limit` without a limit. It is `exact` when names and nodes were looked up in an inventory. Nodes outside the limit are only
 * counted.
 */
function describePreview(
  preview: SessionPreview,
  { host, tenant = '' }: Pick<ServerSettings, 'host' | 'tenant'>,
): JsonValue {
  const { request, template, outcomes, leftOut, inventory } = preview;
  return toJsonValue({
    system: host,
    tenant,
    template_name: request.templateName,
    operation: request.operation,
    limit: request.limit,
    stage: request.staged,
    nodes: outcomes.length,
    exact: inventory !== undefined,
    boot_sets: template.bootSets.map(({ name }) => describeBootSet(name, outcomes)),
    left_out: (Object.keys(reasons) as Reason[]).flatMap((reason) =>
      describeLeftOut(reason, leftOut.get(reason) ?? []),
    ),
    warnings: [...warnOfNoLimit(preview), ...listPreviewWarnings(preview)],
    unchecked: listUnchecked(preview),
  });
}

function describeBootSet(name: string, outcomes: readonly NodeOutcome[]) {
  const own = outcomes.filter(({ bootSet }) => bootSet.name === name);
  return {
    name,
    nodes: own.length,
    actions: (Object.keys(actions) as Action[]).flatMap((action) => {
      const ids = own.filter((outcome) => outcome.action === action).map(({ component }) => component.id);
      return ids.length === 0 ? [] : [{ action, count: ids.length, nodes: foldNodes(ids) }];
    }),
  };
}

function describeLeftOut(reason: Reason, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return [{ reason, count: ids.length, nodes: reason === 'outside_limit' ? '' : foldNodes(ids) }];
}
