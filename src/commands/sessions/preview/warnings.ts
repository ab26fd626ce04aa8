import { countNodes } from '../../../nodes/count.js';
import { switching } from './action.js';
import type { NodeOutcome, PreviewFindings } from './findings.js';
import { warnOfNames } from './limit-warnings.js';
import { isResolved } from './unchecked.js';
import { formatCountedNodes } from './limit-warnings.js';

/** What an administrator should know before such a session is made, a sentence each, the gravest first. */
export function listPreviewWarnings(findings: PreviewFindings): string[] {
  const { request, selection, outcomes, inventory } = findings;
  return [
    ...warnOfRefusal(findings),
    ...warnOfExtent(findings),
    ...warnOfUnknown(findings),
    ...warnOfNames(request.limit, selection, inventory),
    ...warnOfMissingGroups(findings),
    ...(request.staged ? warnOfStaged(outcomes) : warnOfTakeOver(outcomes)),
    ...warnOfLocks(findings),
    ...warnOfOverlap(findings),
  ];
}

function warnOfRefusal({ request, requiresLimit }: PreviewFindings): string[] {
  if (!requiresLimit || request.limit !== '') return [];
  return ["BOS would refuse it: its option session_limit_required wants a limit, be it --limit '*'."];
}

/** BOS tells all nodes of a session at once what is wanted, or none. Source: its session setup operator. */
function warnOfUnknown({ leftOut, inventory }: PreviewFindings): string[] {
  const ids = leftOut.get('unknown_to_bos') ?? [];
  if (!inventory || ids.length === 0) return [];
  return [
    `BOS does not know ${formatCountedNodes(ids)}: the session may stay pending, with all its nodes, until it does.`,
  ];
}

/** Releases of BOS differ: some pass over what is not there, some cannot set up such a session. */
function warnOfMissingGroups({ template, inventory }: PreviewFindings): string[] {
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

/** A session that is at work on a node loses it to a later one. */
function warnOfTakeOver(outcomes: readonly NodeOutcome[]): string[] {
  const busy = outcomes.filter(({ component }) => component.enabled && component.session !== '');
  return groupBy(busy, ({ component }) => component.session).map(
    ([session, nodes]) =>
      `The session ${session} is at work on ${formatCountedNodes(nodes)} and would lose ${nodes.length === 1 ? 'it' : 'them'}.`,
  );
}

function warnOfStaged(outcomes: readonly NodeOutcome[]): string[] {
  const staged = outcomes.filter(({ component }) => component.stagedSession !== '');
  return groupBy(staged, ({ component }) => component.stagedSession).map(
    ([session, nodes]) => `What the session ${session} has staged on ${formatCountedNodes(nodes)} would be replaced.`,
  );
}

function warnOfLocks({ outcomes, inventory }: PreviewFindings): string[] {
  const locked = outcomes
    .filter(({ component, action }) => switching.has(action) && inventory?.nodes.get(component.id)?.locked === true)
    .map(({ component }) => component.id);
  if (locked.length === 0) return [];
  return [`The power of ${formatCountedNodes(locked)} cannot be switched: locked in the hardware inventory.`];
}

function warnOfOverlap({ selection: { shared }, inventory }: PreviewFindings): string[] {
  if (!inventory || shared.size === 0) return [];
  return [`More than one boot set names ${formatCountedNodes([...shared])}: the last of them counts.`];
}

function groupBy(outcomes: readonly NodeOutcome[], key: (outcome: NodeOutcome) => string): [string, string[]][] {
  return Array.from(Map.groupBy(outcomes, key), ([name, group]) => [name, group.map(({ component }) => component.id)]);
}

/** The role of the nodes that the services of the system run on. */
const management = 'Management';

/** Nobody may have meant every node. */
export function warnOfNoLimit({ request, outcomes }: PreviewFindings): string[] {
  return request.limit === '' && outcomes.length > 0 ? ['There is no limit: it takes every node of the template.'] : [];
}

/** Nothing at all, everything there is, or what nobody should boot by a session. */
function warnOfExtent(findings: PreviewFindings): string[] {
  if (findings.outcomes.length === 0) return warnOfNothing(findings);
  return [...warnOfEverything(findings), ...warnOfManagement(findings)];
}

function warnOfNothing(findings: PreviewFindings): string[] {
  if (!isResolved(findings)) return [];
  const limited = (findings.leftOut.get('outside_limit')?.length ?? 0) > 0;
  const found = limited ? 'The limit matches no node of the template' : 'There is no node to act upon';
  return [`${found}: the session would end at once, and nothing would happen.`];
}

function warnOfEverything({ outcomes, inventory }: PreviewFindings): string[] {
  if (!inventory) return [];
  const managing = inventory.roles.get(management)?.length ?? 0;
  const count = inventory.nodes.size - managing;
  if (count < 2 || outcomes.length < count) return [];
  return [
    `These are all ${countNodes(outcomes.length)} of the system${managing > 0 ? ', but for its management' : ''}.`,
  ];
}

function warnOfManagement({ outcomes, inventory }: PreviewFindings): string[] {
  const managing = new Set(inventory?.roles.get(management));
  const ids = outcomes.map(({ component }) => component.id).filter((id) => managing.has(id));
  return ids.length === 0
    ? []
    : [`The services of the system run on ${formatCountedNodes(ids)}: the role ${management}.`];
}
