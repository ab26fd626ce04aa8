import { configureNodes } from './operators/configuration.js';
import { runHardware } from './operators/hardware.js';
import { powerOffForcefully, powerOffGracefully, powerOn } from './operators/power.js';
import { completeSessions } from './operators/session-completion.js';
import { setUpSessions } from './operators/session-setup.js';
import { updateStatus } from './operators/status.js';
import { applyChanges, type Changes, type State } from './state.js';

/** One part of the service, or the machine itself: looks at the state and says what it does. */
type Operator = (state: State, nowMs: number) => Changes;

/**
 * The operators, and when in each polling period they have their pass (0 to 1). Apart, so that what lies between two of
 * them can be seen, as it can be seen of the service.
 */
const passes: readonly (readonly [at: number, operator: Operator])[] = [
  [0.1, setUpSessions],
  [0.5, updateStatus],
  [0.6, powerOffGracefully],
  [0.65, powerOffForcefully],
  [0.7, configureNodes],
  [0.8, powerOn],
  [0.95, completeSessions],
];

/**
 * The state at `toMs`, from the state at `fromMs`: every pass that lies after the one and not after the other is made
 * at its own time, so that it does not matter how often one asks.
 */
export function advance(state: State, fromMs: number, toMs: number): State {
  let current = state;
  for (let pass = findNextPass(current, fromMs); pass.atMs <= toMs; pass = findNextPass(current, pass.atMs)) {
    // Without this a sandbox that was left alone overnight would owe its next caller a night of passes.
    if (isIdle(current)) return current;
    current = applyChanges(current, runHardware(current, pass.atMs));
    current = applyChanges(current, pass.operator(current, pass.atMs));
  }
  return current;
}

function findNextPass(state: State, afterMs: number): { atMs: number; operator: Operator } {
  const periodMs = Math.max(1, state.options.polling_frequency) * 1000;
  const startMs = Math.floor(afterMs / periodMs) * periodMs;
  for (const base of [startMs, startMs + periodMs]) {
    for (const [at, operator] of passes) {
      const atMs = base + at * periodMs;
      if (atMs > afterMs) return { atMs, operator };
    }
  }
  throw new RangeError(`No pass after ${afterMs}`);
}

/** No session to set up or to end, no component to look after, no node about to change. */
function isIdle(state: State): boolean {
  return (
    !some(state.components, (component) => component.enabled === true) &&
    !some(state.nodes, (node) => node.offAtMs !== undefined || node.bootedAtMs !== undefined) &&
    !some(state.sessions, ({ session }) => session.status?.status === 'pending') &&
    completeSessions(state, 0).sessions?.size === 0
  );
}

function some<Value>(entries: ReadonlyMap<string, Value>, test: (value: Value) => boolean): boolean {
  for (const value of entries.values()) if (test(value)) return true;
  return false;
}
