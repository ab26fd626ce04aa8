import { findOperation } from '../../../api/registry.js';
import type { Client } from '../../../http/client.js';
import type { RequestPlan } from '../../../http/plan.js';
import { buildRequest } from '../../../http/request.js';
import type { CommandContext } from '../../../kinds/command.js';
import { foldNodes } from '../../../nodes/fold.js';
import { toJsonValue, type JsonValue } from '../../../util/json/value.js';
import { actions, type Action } from './action.js';
import { drawPreview } from './draw.js';
import { findPreview, type NodeOutcome, type PreviewFindings } from './findings.js';
import { readSessionRequest, requireReadableLimit } from './request.js';
import { reasons, type Reason } from './select.js';
import { listUnchecked } from './unchecked.js';
import { listPreviewWarnings, warnOfNoLimit } from './warnings.js';

/**
 * Prints what the session of a request would do; as `nodes` those that it takes, and what to be warned of on stderr.
 * Nothing is changed. Throws what the client throws, and AnswerError.
 */
export async function showPreview(plan: RequestPlan, client: Client, context: CommandContext): Promise<void> {
  const findings = await findPreview(readSessionRequest(plan), client);
  if (context.globals.format === 'nodes' && context.globals.query === undefined) {
    for (const note of [...listPreviewWarnings(findings), ...listUnchecked(findings)]) await context.warn(note);
    await context.print(findings.outcomes.map(({ component }) => component.id));
    return;
  }
  await context.print(describePreview(findings), { view: 'record', draw: drawPreview });
}

/** `sessions preview`: what `sessions create` would do with the same options. Throws UsageError. */
export async function previewCommand(context: CommandContext): Promise<void> {
  const plan = buildRequest(findOperation('v2.sessions.create'), context.input);
  requireReadableLimit(plan);
  const client = await context.connect();
  try {
    await showPreview(plan, client, context);
  } finally {
    await client.close();
  }
}

/**
 * What `sessions preview` prints: `{template_name, operation, limit, stage, nodes, exact, boot_sets: [{name, nodes,
 * actions: [{action, count, nodes}]}], left_out: [{reason, count, nodes}], warnings, unchecked}`. Without a limit
 * `limit` is empty. It is `exact` where there was an inventory to look names and nodes up in. Nodes outside the limit are counted alone.
 */
function describePreview(findings: PreviewFindings): JsonValue {
  const { request, template, outcomes, leftOut, inventory } = findings;
  return toJsonValue({
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
    warnings: [...warnOfNoLimit(findings), ...listPreviewWarnings(findings)],
    unchecked: listUnchecked(findings),
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
