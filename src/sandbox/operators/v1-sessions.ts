import { SetupError, selectBootSetNodes } from '../limit.js';
import type { StateChanges, MachineNode, State } from '../state.js';
import {
  formatV1Time,
  putBootSet,
  type V1BootSet,
  type V1Phase,
  type V1Request,
  type V1Record,
} from '../v1/session.js';
import { advanceBootSet, isOver } from './v1-phase.js';

/** Takes every session of v1 a step further: its boot sets side by side, the nodes of each phase by phase. */
export function runV1Sessions(state: State, nowMs: number): StateChanges {
  const v1Sessions = new Map<string, V1Record>();
  const nodes = new Map<string, MachineNode>();
  for (const session of state.v1Sessions.values()) {
    if (!isRunning(session)) continue;
    const advanced = session.status.bootSets
      ? advanceSession(session, { ...state, nodes: new Map([...state.nodes, ...nodes]) }, nowMs)
      : { session: startSession(session, state, nowMs), nodes: [] };
    v1Sessions.set(session.id, advanced.session);
    for (const [id, node] of advanced.nodes) nodes.set(id, node);
  }
  return { v1Sessions, nodes };
}

/** Whether there is something left to do for a session. */
export function isRunning(session: V1Record): session is RunningSession {
  return session.request !== undefined && session.status !== undefined && !session.status.stopTime;
}

type RunningSession = V1Record & Required<Pick<V1Record, 'request' | 'status'>>;

/** Writes down what is to be done. A session whose limit cannot be read ends at once. */
function startSession(session: RunningSession, state: State, nowMs: number): V1Record {
  try {
    const bootSets = planBootSets(session.request, state, formatV1Time(nowMs));
    const status = { ...session.status, bootSets: bootSets.map(({ name }) => name) };
    return bootSets.reduce(putBootSet, { ...session, status });
  } catch (error) {
    if (error instanceof SetupError)
      return { ...session, status: { ...session.status, stopTime: formatV1Time(nowMs) } };
    throw error;
  }
}

function planBootSets({ template, limit, operation }: V1Request, { world }: State, startTime: string): V1BootSet[] {
  return Object.entries(template.boot_sets).map(([name, bootSet]) => {
    const nodes = selectBootSetNodes(bootSet, { limit }, world);
    const configuration = bootSet.cfs?.configuration ?? template.cfs?.configuration ?? '';
    const configures = template.enable_cfs !== false && configuration !== '';
    const phases = (phasesOf[operation.toLowerCase()] ?? []).filter((phase) => phase !== 'configure' || configures);
    return { name, startTime, phases: phases.map((phase) => planPhase(phase, nodes)) };
  });
}

const phasesOf: Readonly<Record<string, readonly string[]>> = {
  boot: ['boot', 'configure'],
  configure: ['configure'],
  reboot: ['shutdown', 'boot', 'configure'],
  shutdown: ['shutdown'],
};

function planPhase(name: string, nodes: readonly string[]): V1Phase {
  const empty = ['in_progress', 'succeeded', 'failed', 'excluded'].map((category) => ({ name: category, nodes: [] }));
  return { name, categories: [{ name: 'not_started', nodes }, ...empty], errors: {} };
}

/** A step of each boot set. When there is none left to make, the session has ended. */
function advanceSession(session: RunningSession, state: State, nowMs: number) {
  const { template } = session.request;
  const nodes = new Map<string, MachineNode>();
  let [advanced, goesOn]: [V1Record, boolean] = [session, false];
  for (const bootSet of session.bootSets) {
    // Somebody may have written down the status of one that the template does not have.
    const wanted = Object.hasOwn(template.boot_sets, bootSet.name) && template.boot_sets[bootSet.name];
    if (!wanted || bootSet.stopTime) continue;
    const step = advanceBootSet(bootSet, { bootSet: wanted, template, state, nowMs });
    advanced = putBootSet(advanced, step.bootSet);
    goesOn ||= !isOver(step.bootSet);
    for (const [id, node] of step.nodes) nodes.set(id, node);
  }
  if (goesOn) return { session: advanced, nodes };
  return { session: { ...advanced, status: { ...session.status, stopTime: formatV1Time(nowMs) } }, nodes };
}
