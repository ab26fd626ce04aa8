import { makeUuid } from './hashes.js';
import { omit } from './objects.js';
import { ServiceProblem } from './problem.js';
import { handleLookup, type Lookups, type Moment } from './read-only.js';
import type { PowerSwitch, State } from './state.js';
import { suffersFrom } from './trouble/trouble.js';
import type { WireRequest, WireResponse } from './wire.js';
import { canonizeXname } from './xname.js';

const lookups: Lookups = {
  'GET power-status': ({ query }, state, nowMs) => showPower(readNames(query.getAll('xname')), state, nowMs),
  'POST power-status': ({ body }, state, nowMs) => {
    const { xname } = (body ?? {}) as { xname?: unknown };
    return showPower(readNames(xname), state, nowMs);
  },
  'GET transitions': (_, state, nowMs) => ({
    transitions: listTransitions(state, nowMs).map((transition) => omit(transition, 'tasks')),
  }),
  'GET transitions/*': ({ name }, state, nowMs) => {
    const found = listTransitions(state, nowMs).find(({ transitionID }) => transitionID === name);
    if (!found) throw new ServiceProblem(404, `Transition ${name} not found`, 'Not Found');
    return found;
  },
};

/** Responds to a request for the power control service (PCS) of the machine; undefined for any other. */
export function handlePowerRequest(request: WireRequest, moment: Moment): WireResponse | undefined {
  return handleLookup(request, moment, '/apis/power-control/v1/', lookups);
}

/** Throws ServiceProblem 400. */
function readNames(names: unknown): string[] {
  if (names === undefined) return [];
  if (Array.isArray(names) && names.every((name) => typeof name === 'string')) return names.map(canonizeXname);
  throw new ServiceProblem(400, 'xname is not a list of texts');
}

/** The power of the nodes with these names, or of all. One that is not there has an error instead of its power. */
function showPower(names: readonly string[], state: State, nowMs: number) {
  const { world, nodes } = state;
  const hidden = (id: string): boolean => suffersFrom(world, id, 'on-hold');
  const asked = names.length > 0 ? names : world.nodes.map(({ id }) => id);
  // The service asks each controller every twenty seconds.
  const lastUpdated = new Date(Math.floor(nowMs / 20_000) * 20_000).toISOString();
  const status = asked.map((xname) => {
    const node = hidden(xname) ? undefined : nodes.get(xname);
    const base = { xname, supportedPowerTransitions: [] as string[], lastUpdated };
    if (!node)
      return { ...base, powerState: 'undefined', managementState: 'unavailable', error: 'Component not found' };
    if (suffersFrom(world, xname, 'bmc-unreachable')) {
      const error = 'Controller does not respond';
      return { ...base, powerState: 'undefined', managementState: 'unavailable', error };
    }
    return { ...base, powerState: node.power, managementState: 'available', error: '' };
  });
  return { status };
}

const keptMs = 86_400_000;

/** Every PCS transition lasts so long. */
const lastsMs = 10_000;

/** What was switched in the last day, the newest first: what is switched at one time in one way is one transition. */
function listTransitions({ nodes, world }: State, nowMs: number) {
  const switched = [...nodes].flatMap(([xname, { switches = [] }]) =>
    switches.filter(({ atMs }) => atMs <= nowMs && atMs > nowMs - keptMs).map((done) => ({ xname, ...done })),
  );
  const groups = Map.groupBy(switched, ({ operation, atMs }) => `${operation} ${atMs}`);
  return Array.from(groups, ([key, tasks]) => showTransition(key, tasks, nowMs, world)).sort((one, other) =>
    one.createTime < other.createTime ? 1 : -1,
  );
}

const titles: Readonly<Record<PowerSwitch['operation'], string>> = {
  on: 'On',
  'soft-off': 'Soft-Off',
  'force-off': 'Force-Off',
};

function showTransition(
  key: string,
  switched: readonly (PowerSwitch & { readonly xname: string })[],
  nowMs: number,
  world: State['world'],
) {
  const [{ operation, atMs } = { operation: 'on', atMs: nowMs } as const] = switched;
  const isOver = nowMs - atMs >= lastsMs;
  const tasks = switched.map(({ xname, failed = false }) => {
    if (!isOver) return { xname, taskStatus: 'in-progress', taskStatusDescription: 'Confirming the power state' };
    if (!failed) return { xname, taskStatus: 'succeeded', taskStatusDescription: 'Transition confirmed' };
    const error = suffersFrom(world, xname, 'bmc-unreachable')
      ? 'Controller does not respond'
      : `Power supply fault: ${operation} refused by the hardware`;
    return { xname, taskStatus: 'failed', taskStatusDescription: 'Failed to achieve transition', error };
  });
  const count = (status: string): number => tasks.filter(({ taskStatus }) => taskStatus === status).length;
  return {
    transitionID: makeUuid(key),
    operation: titles[operation],
    createTime: new Date(atMs).toISOString(),
    automaticExpirationTime: new Date(atMs + keptMs).toISOString(),
    transitionStatus: isOver ? 'completed' : 'in-progress',
    taskCounts: {
      total: tasks.length,
      new: 0,
      'in-progress': count('in-progress'),
      failed: count('failed'),
      succeeded: count('succeeded'),
      'un-supported': 0,
    },
    tasks,
  };
}
