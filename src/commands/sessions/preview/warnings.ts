import { countNodes } from '../../../nodes/count.js';
import { stagesNoShutdown } from '../../../service/session.js';
import { powerActions } from './action.js';
import { warnOfNames } from './limit-warnings.js';
import { formatNodeList } from './node-text.js';
import type { NodeOutcome, SessionPreview } from './session-preview.js';
import { isResolved } from './unchecked.js';

/** The role of the nodes that run the services of the system. */
const management = 'Management';

/** What an administrator should know before such a session is created, a sentence each, the gravest first. */
export function listPreviewWarnings(preview: SessionPreview): string[] {
  const { request, selection, outcomes, inventory } = preview;
  return [
    ...warnOfRefusal(preview),
    ...warnOfExtent(preview),
    ...warnOfUnknown(preview),
    ...warnOfNames(request.limit, selection, inventory),
    ...warnOfMissingGroups(preview),
    ...warnOfStagedShutdown(preview),
    ...(request.staged ? warnOfStaged(outcomes) : warnOfTakeOver(outcomes)),
    ...warnOfLocks(preview),
    ...warnOfOverlap(preview),
  ];
}

/** The user may not have meant every node. */
export function warnOfNoLimit({ request, outcomes }: SessionPreview): string[] {
  return request.limit === '' && outcomes.length > 0 ? ['There is no limit: it takes every node of the template.'] : [];
}

function warnOfRefusal({ request, requiresLimit }: SessionPreview): string[] {
  if (!requiresLimit || request.limit !== '') return [];
  return ["BOS would refuse it: its option session_limit_required wants a limit, be it --limit '*'."];
}

/** BOS sets the desired state of all nodes of a session at once, or of none. Source: its session setup operator. */
function warnOfUnknown({ leftOut, inventory }: SessionPreview): string[] {
  const ids = leftOut.get('unknown_to_bos') ?? [];
  if (!inventory || ids.length === 0) return [];
  return [`BOS does not know ${formatNodeList(ids)}: the session may stay pending, with all its nodes, until it does.`];
}

/** Releases of BOS differ: some ignore a missing group or role, some cannot set up such a session. */
function warnOfMissingGroups({ template, inventory }: SessionPreview): string[] {
  if (!inventory) return [];
  return template.bootSets.flatMap(({ name, groups, roles }) => [
    ...groups
      .filter((group) => !inventory.groups.has(group))
      .map((group) => `The boot set ${name} names the group ${group}, which is not in the hardware inventory.`),
    ...roles
      .filter((role) => !inventory.roles.has(role))
      .map((role) => `The boot set ${name} names the role ${role}, which no node has.`),
  ]);
}

/** A session that works on a node loses it to a later one. */
function warnOfTakeOver(outcomes: readonly NodeOutcome[]): string[] {
  const busy = outcomes.filter(({ component }) => component.enabled && component.session !== '');
  return groupBy(busy, ({ component }) => component.session).map(
    ([session, nodes]) =>
      `The session ${session} is at work on ${formatNodeList(nodes)} and would lose ${nodes.length === 1 ? 'it' : 'them'}.`,
  );
}

function warnOfStagedShutdown({ request: { staged, operation } }: SessionPreview): string[] {
  return staged && operation === 'shutdown' ? [stagesNoShutdown] : [];
}

function warnOfStaged(outcomes: readonly NodeOutcome[]): string[] {
  const staged = outcomes.filter(({ component }) => component.stagedSession !== '');
  return groupBy(staged, ({ component }) => component.stagedSession).map(
    ([session, nodes]) => `What the session ${session} has staged on ${formatNodeList(nodes)} would be replaced.`,
  );
}

function warnOfLocks({ outcomes, inventory }: SessionPreview): string[] {
  const locked = outcomes
    .filter(({ component, action }) => powerActions.has(action) && inventory?.nodes.get(component.id)?.locked === true)
    .map(({ component }) => component.id);
  if (locked.length === 0) return [];
  return [`The power of ${formatNodeList(locked)} cannot be switched: locked in the hardware inventory.`];
}

function warnOfOverlap({ selection: { shared }, inventory }: SessionPreview): string[] {
  if (!inventory || shared.size === 0) return [];
  return [`More than one boot set names ${formatNodeList([...shared])}: the last of them counts.`];
}

function groupBy(outcomes: readonly NodeOutcome[], key: (outcome: NodeOutcome) => string): [string, string[]][] {
  return Array.from(Map.groupBy(outcomes, key), ([name, group]) => [name, group.map(({ component }) => component.id)]);
}

/** No node at all, every node there is, or nodes that no session should boot. */
function warnOfExtent(preview: SessionPreview): string[] {
  if (preview.outcomes.length === 0) return warnOfNothing(preview);
  return [...warnOfEverything(preview), ...warnOfManagement(preview)];
}

function warnOfNothing(preview: SessionPreview): string[] {
  if (!isResolved(preview)) return [];
  const limited = (preview.leftOut.get('outside_limit')?.length ?? 0) > 0;
  const found = limited ? 'The limit matches no node of the template' : 'There is no node to act upon';
  return [`${found}: the session would end at once, and nothing would happen.`];
}

function warnOfEverything({ outcomes, inventory }: SessionPreview): string[] {
  if (!inventory) return [];
  const managing = inventory.roles.get(management)?.length ?? 0;
  const count = inventory.nodes.size - managing;
  if (count < 2 || outcomes.length < count) return [];
  return [
    `These are all ${countNodes(outcomes.length)} of the system${managing > 0 ? ', but for its management' : ''}.`,
  ];
}

function warnOfManagement({ outcomes, inventory }: SessionPreview): string[] {
  const managing = new Set(inventory?.roles.get(management));
  const ids = outcomes.map(({ component }) => component.id).filter((id) => managing.has(id));
  return ids.length === 0 ? [] : [`The services of the system run on ${formatNodeList(ids)}: the role ${management}.`];
}
