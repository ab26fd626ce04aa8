import { ServiceFault } from '../problem.js';
import { isSame } from './boot-set.js';
import { Crash } from './failure.js';
import type { V1BootSet, V1Category, V1Phase, V1Record, V1Progress } from './session.js';

/** Times and counts, as they stand in each document. */
interface Metadata {
  readonly complete: boolean;
  readonly error_count: number;
  readonly in_progress: boolean;
  readonly start_time?: string;
  readonly stop_time?: string;
}

/** The status of a session as responses contain it. Throws Crash when it lists a boot set that has none. */
export function showSessionStatus(session: V1Record, status: V1Progress) {
  const self = `/v1/session/${session.id}/status`;
  const links = (status.bootSets ?? []).map((name) => ({ href: `${self}/${name}`, rel: 'Boot Set' }));
  return {
    ...(status.bootSets && { boot_sets: status.bootSets }),
    id: session.id,
    links: [{ href: self, rel: 'self' }, ...links],
    metadata: describeSession(session, status),
  };
}

/** The counts and times of a session: it is complete when somebody has written down its end. Throws Crash. */
export function describeSession(session: V1Record, status: V1Progress): Metadata {
  const counts = (status.bootSets ?? []).map((name) => describeBootSet(findBootSet(session, name)).error_count);
  const complete = Boolean(status.stopTime);
  return { ...describeTimes(status), complete, error_count: sum(counts), in_progress: !complete };
}

/** A boot set as responses contain it. Throws ServiceFault. */
export function showBootSet(session: V1Record, bootSet: V1BootSet) {
  const self = `/v1/session/${session.id}/status/${encodeURIComponent(bootSet.name)}`;
  return {
    links: [
      { href: self, rel: 'self' },
      ...bootSet.phases.map(({ name }) => ({ href: `${self}/${name}`, rel: 'Phase' })),
    ],
    metadata: describeBootSet(bootSet),
    name: bootSet.name,
    phases: bootSet.phases.map(showPhase),
    session: session.id,
  };
}

/** A phase as responses contain it. Throws ServiceFault. */
export function showPhase(phase: V1Phase) {
  return {
    categories: phase.categories?.map(showCategory),
    ...(phase.errors && { errors: phase.errors }),
    metadata: describePhase(phase),
    name: phase.name,
  };
}

export function showCategory({ name, nodes }: V1Category) {
  return { ...(name !== '' && { name }), ...(nodes && { node_list: nodes }) };
}

/** The boot set of a name. Throws Crash where it has no status. */
export function findBootSet(session: V1Record | undefined, name: string): V1BootSet {
  const bootSet = session?.bootSets.find((candidate) => candidate.name === name);
  if (!bootSet) throw new Crash();
  return bootSet;
}

/** A category of a phase. Throws ServiceFault where there is none. */
export function findCategory(phase: V1Phase | undefined, name: string): V1Category {
  const category = phase?.categories?.find((candidate) => isSame(candidate.name, name));
  if (!category) throw new ServiceFault();
  return category;
}

function describeBootSet(bootSet: V1BootSet): Metadata {
  const phases = bootSet.phases.map(describePhase);
  return {
    ...describeTimes(bootSet),
    complete: phases.every(({ complete }) => complete),
    error_count: sum(phases.map(({ error_count }) => error_count)),
    in_progress: phases.some(({ in_progress }) => in_progress),
  };
}

function describePhase(phase: V1Phase): Metadata {
  const [waiting, working, failed] = ['not_started', 'in_progress', 'failed'].map((name) => countNodes(phase, name));
  return {
    ...describeTimes(phase),
    complete: waiting === 0 && working === 0,
    error_count: failed ?? 0,
    in_progress: working !== 0,
  };
}

function countNodes(phase: V1Phase, category: string): number {
  const { nodes } = findCategory(phase, category);
  if (!nodes) throw new ServiceFault();
  return nodes.length;
}

function describeTimes({ startTime, stopTime }: { readonly startTime?: string; readonly stopTime?: string }) {
  return { ...(startTime && { start_time: startTime }), ...(stopTime && { stop_time: stopTime }) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
