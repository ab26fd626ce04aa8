import { countNodes, groupDigits } from '../../../nodes/count.js';
import { renderMessages } from '../../../output/table/messages.js';
import type { Style } from '../../../output/style.js';
import type { FailureGroup } from './groups.js';

/**
 * Groups -> lines for people: how many nodes there are, and each message with what is known of it and its nodes. `width` in
 * characters; nothing for no groups.
 */
export function renderGroups(groups: readonly FailureGroup[], style: Style, width: number): string[] {
  if (groups.length === 0) return [];
  const messages = groups.map((group) => ({
    count: group.count,
    text: group.message || 'No message',
    facts: describeFacts(group),
    nodes: group.nodes,
  }));
  return [style.heading(describeTotal(groups)), '', ...renderMessages(messages, style, width)];
}

/** `12 nodes failed, 3 nodes with an error may still come up` */
function describeTotal(groups: readonly FailureGroup[]): string {
  const failed = groups.reduce((sum, group) => sum + group.failed, 0);
  const erring = groups.reduce((sum, group) => sum + group.count - group.failed, 0);
  return [
    ...(failed > 0 ? [`${countNodes(failed)} failed`] : []),
    ...(erring > 0 ? [`${countNodes(erring)} with an error may still come up`] : []),
  ].join(', ');
}

/** `configuring, last action powering_on, 1 attempt` */
function describeFacts({ phase, last_action, attempts, count, failed }: FailureGroup): string {
  const erring = count - failed;
  return [
    phase,
    last_action === '' ? '' : `last action ${last_action}`,
    attempts === 0 ? '' : `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`,
    erring === 0 || failed === 0 ? '' : `${groupDigits(failed)} failed so far`,
  ]
    .filter((fact) => fact !== '')
    .join(', ');
}
