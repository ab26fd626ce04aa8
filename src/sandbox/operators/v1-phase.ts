import type { MachineNode, State } from '../state.js';
import type { StoredBootSet, StoredTemplate } from '../records.js';
import { failsIn } from '../trouble/trouble.js';
import { addErrors, isSame, moveNodes } from '../v1/boot-set.js';
import { formatV1Time, type V1BootSet, type V1Phase } from '../v1/session.js';
import { configureNode, cutPower, shutDownNode, startNode } from './hardware.js';
import { wantRunning } from './session-plan.js';

/** What a step needs to know. */
interface StepContext {
  readonly bootSet: StoredBootSet;
  readonly template: StoredTemplate;
  readonly state: State;
  readonly nowMs: number;
}

/** A boot set after a step, and what became of its nodes. */
interface Step {
  readonly bootSet: V1BootSet;
  readonly nodes: ReadonlyMap<string, MachineNode>;
}

/**
 * One step of a boot set: starts its next phase, or checks the nodes of the running one. All of them go through a
 * phase before any goes on to the next; one that fails is excluded from then on.
 */
export function advanceBootSet(bootSet: V1BootSet, work: StepContext): Step {
  const index = bootSet.phases.findIndex((phase) => !phase.stopTime);
  const phase = bootSet.phases[index];
  if (!phase || !canBeKept(phase)) {
    return { bootSet: { ...bootSet, stopTime: formatV1Time(work.nowMs) }, nodes: new Map() };
  }
  const { phase: changed, nodes } = phase.startTime
    ? watchPhase(phase, work)
    : startPhase(phase, listLost(bootSet.phases.slice(0, index)), work);
  const stopped = listNodes(changed, 'in_progress').length === 0;
  const ended = stopped ? { ...changed, stopTime: formatV1Time(work.nowMs) } : changed;
  return { bootSet: { ...bootSet, phases: bootSet.phases.with(index, ended) }, nodes };
}

/** Nothing is left to do for a boot set. */
export function isOver(bootSet: V1BootSet): boolean {
  return bootSet.stopTime !== undefined || bootSet.phases.every((phase) => phase.stopTime);
}

const categories = ['not_started', 'in_progress', 'succeeded', 'failed', 'excluded'];

/** Whether there is a place for every node: somebody may have put a status instead of that of the job. */
function canBeKept(phase: V1Phase): boolean {
  return categories.every((name) => phase.categories?.some((category) => isSame(category.name, name)));
}

function startPhase(phase: V1Phase, lost: ReadonlySet<string>, work: StepContext) {
  const waiting = listNodes(phase, 'not_started');
  const excluded = waiting.filter((id) => lost.has(id));
  const started = waiting.filter((id) => !lost.has(id));
  const { begin } = findAction(phase.name);
  const nodes = new Map(started.map((id) => [id, begin(id, readNode(id, work), work)]));
  const moved = moveNodes(moveNodes(phase, 'not_started', 'excluded', excluded), 'not_started', 'in_progress', started);
  return { phase: { ...moved, startTime: formatV1Time(work.nowMs) }, nodes };
}

function watchPhase(phase: V1Phase, work: StepContext) {
  const { check } = findAction(phase.name);
  const sinceMs = work.nowMs - Date.parse(phase.startTime ?? '');
  const ended = listNodes(phase, 'in_progress').flatMap((id) => {
    const outcome = check(id, readNode(id, work), sinceMs, work);
    return outcome ? [{ id, ...outcome }] : [];
  });
  const nodes = new Map(ended.flatMap(({ id, node }) => (node ? [[id, node] as const] : [])));
  return { phase: [...Map.groupBy(ended, ({ error }) => error)].reduce(endNodes, phase), nodes };
}

function endNodes(phase: V1Phase, [error, ended]: readonly [string | undefined, readonly { id: string }[]]): V1Phase {
  const ids = ended.map(({ id }) => id);
  if (error === undefined) return moveNodes(phase, 'in_progress', 'succeeded', ids);
  return addErrors(moveNodes(phase, 'in_progress', 'failed', ids), { [error]: ids });
}

/** The nodes that failed in a phase, and those that were left out of it for that. */
function listLost(phases: readonly V1Phase[]): ReadonlySet<string> {
  return new Set(phases.flatMap((phase) => [...listNodes(phase, 'failed'), ...listNodes(phase, 'excluded')]));
}

function listNodes({ categories = [] }: V1Phase, name: string): readonly string[] {
  return categories.find((category) => isSame(category.name, name))?.nodes ?? [];
}

function readNode(id: string, { state }: StepContext): MachineNode {
  return state.nodes.get(id) ?? { power: 'off' };
}

/** How a phase ended for a node, and what it made of the node. */
interface NodeOutcome {
  readonly error?: string;
  readonly node?: MachineNode;
}

/** What a phase does to a node. */
interface PhaseAction {
  readonly begin: (id: string, node: MachineNode, work: StepContext) => MachineNode;
  /** How it ended, some time after it began; undefined while it goes on. */
  readonly check: (id: string, node: MachineNode, sinceMs: number, work: StepContext) => NodeOutcome | undefined;
}

const shutdown: PhaseAction = {
  begin: (id, node, { state, nowMs }) => (node.power === 'off' ? node : shutDownNode(node, id, state.world, nowMs)),
  check: (id, node, sinceMs, { state, nowMs }) => {
    if (node.power === 'off') return {};
    if (sinceMs < state.options.max_power_off_wait_time * 1000) return undefined;
    const cut = cutPower(node, id, state.world, nowMs);
    return cut.power === 'off' ? { node: cut } : { error: 'The node did not power off in time' };
  },
};

const boot: PhaseAction = {
  begin: (id, node, { state, nowMs, bootSet, template }) => {
    if (node.power === 'on') return node;
    // Its configuration is a phase of its own, that waits for the other nodes.
    return startNode(id, node, { ...wantRunning(bootSet, template, state), configuration: '' }, state.world, nowMs);
  },
  check: (_, node, sinceMs, { state }) => {
    if (node.power === 'on' && node.bootedAtMs === undefined && !node.isStuck) return {};
    const longest = node.power === 'on' ? state.options.max_boot_wait_time : state.options.max_power_on_wait_time;
    return sinceMs < longest * 1000 ? undefined : { error: 'The node did not boot in time' };
  },
};

const configure: PhaseAction = {
  begin: (id, node, { state, nowMs, bootSet, template }) => {
    const { configuration = '' } = wantRunning(bootSet, template, state);
    return node.power === 'off' ? node : configureNode(node, id, configuration, state.world, nowMs);
  },
  check: (id, node, _, { state: { world }, nowMs }) => {
    if (node.power === 'off') return { error: 'The node is off' };
    if ((node.configuredAtMs ?? 0) > nowMs) return undefined;
    const fails = world.failingConfigurations.includes(node.configuration ?? '') || failsIn(world, id, 'configuring');
    return fails ? { error: 'cfs configuration failed' } : {};
  },
};

/** What the phase of a name does. */
function findAction(phase: string): PhaseAction {
  const acts = { shutdown, boot, configure };
  return acts[phase.toLowerCase() as keyof typeof acts];
}
