import { foldNodes } from '../../../nodes/hostlist.js';
import { toJsonValue, type JsonValue } from '../../../util/json/value.js';
import { actions, type Action } from './action.js';
import { warnOfNoLimit } from './extent-warnings.js';
import type { Fate, Findings } from './findings.js';
import { reasons, type Reason } from './select.js';
import { listUnchecked } from './unchecked.js';
import { listWarnings } from './warnings.js';

/**
 * What `sessions preview` prints: `{template_name, operation, limit, stage, nodes, exact, boot_sets: [{name, nodes,
 * actions: [{action, count, nodes}]}], left_out: [{reason, count, nodes}], warnings, unchecked}`. Without a limit
 * `limit` is empty. It is `exact` where there was an inventory to look names and nodes up in. Nodes outside the limit are counted alone.
 */
export function describePreview(findings: Findings): JsonValue {
  const { wish, template, fates, leftOut, inventory } = findings;
  return toJsonValue({
    template_name: wish.templateName,
    operation: wish.operation,
    limit: wish.limit,
    stage: wish.staged,
    nodes: fates.length,
    exact: inventory !== undefined,
    boot_sets: template.bootSets.map(({ name }) => describeBootSet(name, fates)),
    left_out: (Object.keys(reasons) as Reason[]).flatMap((reason) =>
      describeLeftOut(reason, leftOut.get(reason) ?? []),
    ),
    warnings: [...warnOfNoLimit(findings), ...listWarnings(findings)],
    unchecked: listUnchecked(findings),
  });
}

function describeBootSet(name: string, fates: readonly Fate[]) {
  const own = fates.filter(({ bootSet }) => bootSet.name === name);
  return {
    name,
    nodes: own.length,
    actions: (Object.keys(actions) as Action[]).flatMap((action) => {
      const ids = own.filter((fate) => fate.action === action).map(({ component }) => component.id);
      return ids.length === 0 ? [] : [{ action, count: ids.length, nodes: foldNodes(ids) }];
    }),
  };
}

function describeLeftOut(reason: Reason, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return [{ reason, count: ids.length, nodes: reason === 'outside_limit' ? '' : foldNodes(ids) }];
}
