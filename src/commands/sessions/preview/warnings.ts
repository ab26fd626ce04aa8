import { switching } from './action.js';
import { formatNodes } from './count.js';
import { warnOfExtent } from './extent-warnings.js';
import type { Fate, Findings } from './findings.js';
import { warnOfNames } from './limit-warnings.js';

/** What an administrator should know before such a session is made, a sentence each, the gravest first. */
export function listWarnings(findings: Findings): string[] {
  const { wish, selection, fates, inventory } = findings;
  return [
    ...warnOfRefusal(findings),
    ...warnOfExtent(findings),
    ...warnOfUnknown(findings),
    ...warnOfNames(wish.limit, selection, inventory),
    ...warnOfMissingGroups(findings),
    ...(wish.staged ? warnOfStaged(fates) : warnOfTakeOver(fates)),
    ...warnOfLocks(findings),
    ...warnOfOverlap(findings),
  ];
}

function warnOfRefusal({ wish, requiresLimit }: Findings): string[] {
  if (!requiresLimit || wish.limit !== '') return [];
  return ["BOS would refuse it: its option session_limit_required wants a limit, be it --limit '*'."];
}

/** BOS tells all nodes of a session at once what is wanted, or none. Source: its session setup operator. */
function warnOfUnknown({ leftOut, inventory }: Findings): string[] {
  const ids = leftOut.get('unknown_to_bos') ?? [];
  if (!inventory || ids.length === 0) return [];
  return [`BOS does not know ${formatNodes(ids)}: the session may stay pending, with all its nodes, until it does.`];
}

/** Releases of BOS differ: some pass over what is not there, some cannot set up such a session. */
function warnOfMissingGroups({ template, inventory }: Findings): string[] {
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
function warnOfTakeOver(fates: readonly Fate[]): string[] {
  const busy = fates.filter(({ component }) => component.enabled && component.session !== '');
  return groupBy(busy, ({ component }) => component.session).map(
    ([session, nodes]) =>
      `The session ${session} is at work on ${formatNodes(nodes)} and would lose ${nodes.length === 1 ? 'it' : 'them'}.`,
  );
}

function warnOfStaged(fates: readonly Fate[]): string[] {
  const staged = fates.filter(({ component }) => component.stagedSession !== '');
  return groupBy(staged, ({ component }) => component.stagedSession).map(
    ([session, nodes]) => `What the session ${session} has staged on ${formatNodes(nodes)} would be replaced.`,
  );
}

function warnOfLocks({ fates, inventory }: Findings): string[] {
  const locked = fates
    .filter(({ component, action }) => switching.has(action) && inventory?.nodes.get(component.id)?.locked === true)
    .map(({ component }) => component.id);
  if (locked.length === 0) return [];
  return [`The power of ${formatNodes(locked)} cannot be switched: locked in the hardware inventory.`];
}

function warnOfOverlap({ selection: { shared }, inventory }: Findings): string[] {
  if (!inventory || shared.size === 0) return [];
  return [`More than one boot set names ${formatNodes([...shared])}: the last of them counts.`];
}

function groupBy(fates: readonly Fate[], key: (fate: Fate) => string): [string, string[]][] {
  return Array.from(Map.groupBy(fates, key), ([name, group]) => [name, group.map(({ component }) => component.id)]);
}
