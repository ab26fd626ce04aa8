import { countNodes } from '../../../nodes/count.js';
import { splitLimit } from '../../../nodes/limit-grammar.js';
import { isNodeXname } from '../../../nodes/xname.js';
import { powerActions } from './action.js';
import { warnOfExclusions } from './exclusion-warnings.js';
import { warnOfNames } from './limit-warnings.js';
import { formatNodeList } from './node-text.js';
import { findUselessBeginning } from './request.js';
import type { NodeOutcome, SessionPreview } from './session-preview.js';
import { isResolved } from './unchecked.js';

/** The role of the nodes that run the services of the system. */
const management = 'Management';

/** What an administrator should know before such a session is created, a sentence each, the gravest first. */
export function listPreviewWarnings(preview: SessionPreview): string[] {
  const { request, selection, outcomes, inventory } = preview;
  return [
    ...(preview.failure === undefined ? warnOfExtent(preview) : [preview.failure]),
    ...warnOfTemplate(preview),
    ...warnOfUnknown(preview),
    ...warnOfBeginning(request.limit),
    ...warnOfNames(request.limit, selection, inventory),
    ...warnOfExclusions(request.limit, selection, inventory),
    ...warnOfRanges(preview),
    ...warnOfMissingGroups(preview),
    ...(request.staged ? warnOfStaged(preview) : warnOfTakeOver(outcomes)),
    ...warnOfLocks(preview),
    ...warnOfOverlap(preview),
  ];
}

/** The user may not have meant every node. */
export function warnOfNoLimit({ request, outcomes }: SessionPreview): string[] {
  return request.limit === '' && outcomes.length > 0 ? ['There is no limit: it takes every node of the template.'] : [];
}

/** What BOS says of the template, and what it needs that is not there; an image that BOS misses too is told once. */
function warnOfTemplate({ failure = '', templateWarning, parts }: SessionPreview): string[] {
  const said = `${failure} ${templateWarning}`;
  return [
    ...(templateWarning === '' ? [] : [`BOS warns of the template: ${templateWarning}`]),
    ...[...parts.images].filter(([id]) => !said.includes(id)).map(([, sentence]) => sentence),
    ...parts.configurations,
  ];
}

/** Such a session can be previewed, and `sessions create` does not make it. */
function warnOfBeginning(limit: string): string[] {
  const problem = limit === '' ? undefined : findUselessBeginning(limit);
  return problem === undefined ? [] : [`bos sessions create refuses the limit: ${problem.message}.`];
}

/** An old BOS sets the desired state of all nodes of a session at once, or of none. Source: its session setup operator. */
function warnOfUnknown({ leftOut, inventory, rules }: SessionPreview): string[] {
  const ids = leftOut.get('unknown_to_bos') ?? [];
  if (!inventory || ids.length === 0) return [];
  if (rules.leavesOutUnknown) return [`BOS does not know ${formatNodeList(ids)}: the session would leave them out.`];
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

/** BOS takes each text in a list of nodes as one name. Source: its API, where they are names of components. */
function warnOfRanges({ template }: SessionPreview): string[] {
  return template.bootSets.flatMap(({ name, nodes }) => {
    const range = nodes.find((node) => /[[{]/.test(node));
    if (range === undefined) return [];
    return [`The boot set ${name} contains ${range}: BOS reads no ranges there, so it is one name, which no node has.`];
  });
}

/** A session that works on a node loses it to a later one. */
function warnOfTakeOver(outcomes: readonly NodeOutcome[]): string[] {
  const busy = outcomes.filter(({ component }) => component.enabled && component.session !== '');
  return groupBy(busy, ({ component }) => component.session).map(
    ([session, nodes]) =>
      `The session ${session} is working on ${formatNodeList(nodes)} and would lose ${nodes.length === 1 ? 'it' : 'them'}.`,
  );
}

function warnOfStaged({ request, rules, outcomes }: SessionPreview): string[] {
  const nothing = 'BOS stages nothing for a shutdown: the session would end at once, and applystaged would do nothing.';
  const isEmpty = request.operation === 'shutdown' && !rules.stagesShutdown && outcomes.length > 0;
  const staged = outcomes.filter(({ component }) => component.stagedSession !== '');
  const replaced = groupBy(staged, ({ component }) => component.stagedSession).map(
    ([session, nodes]) => `What the session ${session} has staged on ${formatNodeList(nodes)} would be replaced.`,
  );
  return [...(isEmpty ? [nothing] : []), ...replaced];
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
  const everything = warnOfEverything(preview);
  return [...(everything.length > 0 ? everything : warnOfWideLimit(preview)), ...warnOfManagement(preview)];
}

function warnOfNothing(preview: SessionPreview): string[] {
  if (!isResolved(preview)) return [];
  // Whatever is left out for another reason is within the limit.
  const limited = [...preview.leftOut.keys()].join() === 'outside_limit';
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

/** A limit that leaves out nothing is as none, unless it lists the nodes one by one. */
function warnOfWideLimit({ request: { limit, templateName }, outcomes, leftOut, inventory }: SessionPreview): string[] {
  if (!inventory || limit === '' || outcomes.length < 2 || leftOut.has('outside_limit')) return [];
  if (splitLimit(limit).every(({ name }) => isNodeXname(name))) return [];
  return [`The limit leaves out no node of the template ${templateName}: it takes all ${countNodes(outcomes.length)}.`];
}

function warnOfManagement({ outcomes, inventory }: SessionPreview): string[] {
  const managing = new Set(inventory?.roles.get(management));
  const ids = outcomes.map(({ component }) => component.id).filter((id) => managing.has(id));
  return ids.length === 0 ? [] : [`The services of the system run on ${formatNodeList(ids)}: the role ${management}.`];
}
