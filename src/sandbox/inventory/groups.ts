import { ServiceProblem } from '../problem.js';
import type { State } from '../state.js';
import { canonizeXname } from '../xname.js';

interface Group {
  readonly label: string;
  readonly description: string;
  readonly members: { readonly ids: readonly string[] };
}

/** The groups of nodes. */
export function listGroups({ world }: State): Group[] {
  return Object.entries(world.groups).map(([label, ids]) => ({ label, description: '', members: { ids } }));
}

/** Throws ServiceProblem 404. */
export function findGroup(label: string, state: State): Group {
  const found = listGroups(state).find((group) => group.label === label);
  if (!found) throw new ServiceProblem(404, `No such group: ${label}`, 'Not Found');
  return found;
}

interface Partition {
  readonly name: string;
  readonly description: string;
  readonly members: { readonly ids: readonly string[] };
}

/** The partitions of the machine. */
export function listPartitions({ world }: State): Partition[] {
  const partitions = Object.entries(world.partitions ?? {});
  return partitions.map(([name, ids]) => ({ name, description: '', members: { ids } }));
}

/** Throws ServiceProblem 404. */
export function findPartition(name: string, state: State): Partition {
  const found = listPartitions(state).find((partition) => partition.name === name);
  if (!found) throw new ServiceProblem(404, `No such partition: ${name}`, 'Not Found');
  return found;
}

interface Membership {
  readonly id: string;
  readonly groupLabels: readonly string[];
  readonly partitionName: string;
}

/** Throws ServiceProblem 404. */
export function findMembership(name: string, state: State): Membership {
  const found = listMemberships(state).find(({ id }) => id === canonizeXname(name));
  if (!found) throw new ServiceProblem(404, 'no such xname.', 'Not Found');
  return found;
}

/** For each node the groups and the partition that it is in. */
export function listMemberships(state: State): Membership[] {
  const groups = listGroups(state).map(({ label, members }) => ({ label, members: new Set(members.ids) }));
  const partitions = new Map(listPartitions(state).flatMap(({ name, members }) => members.ids.map((id) => [id, name])));
  return state.world.nodes.map(({ id }) => ({
    id,
    groupLabels: groups.filter(({ members }) => members.has(id)).map(({ label }) => label),
    partitionName: partitions.get(id) ?? '',
  }));
}
