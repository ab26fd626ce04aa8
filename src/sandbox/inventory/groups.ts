import { Problem } from '../problem.js';
import type { State } from '../state.js';

export interface Group {
  readonly label: string;
  readonly description: string;
  readonly members: { readonly ids: readonly string[] };
}

/** The groups of nodes. */
export function listGroups({ world }: State): Group[] {
  return Object.entries(world.groups).map(([label, ids]) => ({ label, description: '', members: { ids } }));
}

/** Throws Problem 404. */
export function findGroup(label: string, state: State): Group {
  const found = listGroups(state).find((group) => group.label === label);
  if (!found) throw new Problem(404, `No such group: ${label}`, 'Not Found');
  return found;
}

/** For each node the groups it is in. */
export function listMemberships(state: State): { id: string; groupLabels: string[]; partitionName: string }[] {
  const groups = listGroups(state).map(({ label, members }) => ({ label, members: new Set(members.ids) }));
  return state.world.nodes.map(({ id }) => ({
    id,
    groupLabels: groups.filter(({ members }) => members.has(id)).map(({ label }) => label),
    partitionName: '',
  }));
}
