import type { Model } from '../../api/models/index.js';
import { ServiceProblem, ServiceFault } from '../problem.js';
import { Crash } from './failure.js';
import type { V1BootSet, V1Category, V1Phase } from './session.js';

type Update = Model<'V1UpdateRequestList'>[number];

/** A boot set as somebody writes it. Throws ServiceFault where it is no use to the service at all. */
export function createBootSet(name: string, body: Model<'V1BootSetStatus'>, now: string): V1BootSet {
  // cray: the phases are optional in its description of the API, and it stumbles without them.
  if (!body.phases) throw new ServiceFault();
  return { name, startTime: body.metadata?.start_time || now, phases: body.phases.map(createPhase) };
}

function createPhase(phase: NonNullable<Model<'V1BootSetStatus'>['phases']>[number]): V1Phase {
  if (phase.name === undefined) throw new ServiceFault();
  return {
    name: phase.name,
    ...(phase.metadata?.start_time && { startTime: phase.metadata.start_time }),
    ...(phase.categories && {
      categories: phase.categories.map(({ name = '', node_list }) => ({
        name,
        ...(node_list && { nodes: node_list }),
      })),
    }),
    ...(phase.errors && { errors: phase.errors }),
  };
}

/**
 * Makes changes one after the other. Those before one that the service stumbles over are made and kept; `failure` says
 * how it stumbles.
 */
export function applyUpdates(
  bootSet: V1BootSet,
  updates: readonly Update[],
): { bootSet: V1BootSet; failure?: ServiceProblem } {
  let changed = bootSet;
  for (const update of updates) {
    try {
      changed = applyUpdate(changed, update);
    } catch (failure) {
      if (failure instanceof ServiceProblem) return { bootSet: changed, failure };
      throw failure;
    }
  }
  return { bootSet: changed };
}

function applyUpdate(bootSet: V1BootSet, update: Update): V1BootSet {
  switch (update.update_type) {
    case 'NodeChangeList': {
      const { source, destination, node_list } = update.data;
      // cray: the same word twice changes nothing, not even where the phase is unknown.
      if (source === destination) return bootSet;
      return changePhase(bootSet, update.phase, ServiceFault, (phase) =>
        moveNodes(phase, source, destination, node_list),
      );
    }
    case 'NodeErrorsList':
      return changePhase(bootSet, update.phase, Crash, (phase) => addErrors(phase, update.data));
    case 'GenericMetadata': {
      const { start_time, stop_time } = update.data;
      return changePhase(bootSet, update.phase, Crash, (phase) => ({
        ...phase,
        ...(start_time && { startTime: start_time }),
        ...(stop_time && { stopTime: stop_time }),
      }));
    }
  }
}

/** The boot set with one phase changed. Throws the problem given where it has no such phase. */
function changePhase(
  bootSet: V1BootSet,
  name: string,
  Missing: new () => ServiceProblem,
  change: (phase: V1Phase) => V1Phase,
): V1BootSet {
  const index = bootSet.phases.findIndex((phase) => isSame(phase.name, name));
  const phase = bootSet.phases[index];
  if (!phase) throw new Missing();
  return { ...bootSet, phases: bootSet.phases.with(index, change(phase)) };
}

/** The phase with nodes taken from one category, where they are in it, and put into another. Throws Crash. */
export function moveNodes(phase: V1Phase, source: string, destination: string, nodes: readonly string[]): V1Phase {
  if (!phase.categories) throw new ServiceFault();
  if (![source, destination].every((name) => phase.categories?.some((category) => isSame(category.name, name)))) {
    throw new Crash();
  }
  const categories = phase.categories.map((category) => {
    const left = isSame(category.name, source) ? removeNodes(category, nodes) : category;
    return isSame(category.name, destination) ? { ...left, nodes: unite(left.nodes ?? [], nodes) } : left;
  });
  return { ...phase, categories };
}

/**
 * The phase with nodes added by what went wrong with them.
 * cray: behind the first error that the phase has already, the others of the update are lost.
 */
export function addErrors(phase: V1Phase, added: Readonly<Record<string, readonly string[]>>): V1Phase {
  const errors = new Map(Object.entries(phase.errors ?? {}));
  for (const [error, nodes] of Object.entries(added)) {
    const before = errors.get(error);
    errors.set(error, before ? unite(before, nodes) : nodes);
    if (before) break;
  }
  return { ...phase, errors: Object.fromEntries(errors) };
}

/** Whether two words are the same to v1, which does not look at their case. */
export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function removeNodes(category: V1Category, nodes: readonly string[]): V1Category {
  const taken = new Set(nodes);
  return { ...category, nodes: (category.nodes ?? []).filter((node) => !taken.has(node)) };
}

function unite(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])];
}
