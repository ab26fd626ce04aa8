import { configureNodes, powerOffForcefully, powerOffGracefully, announcePowerOn, powerOn } from './operators/nodes.js';
import { completeSessions } from './operators/session-completion.js';
import { setUpSessions, startSessions } from './operators/session-setup.js';
import { updateStatus } from './operators/status.js';
import { clearActualStates, discoverNodes, deleteOldSessions } from './operators/upkeep.js';
import { runV1Sessions } from './operators/v1-sessions.js';
import type { Changes, State } from './state.js';

/** One part of the service: looks at the state and says what it does. */
type Operator = (state: State, nowMs: number) => Changes;

/** When an operator has its passes: how far (0 to 1) into each period of which option. */
interface Turn {
  readonly operator: Operator;
  readonly at: number;
  readonly every: 'polling_frequency' | 'discovery_frequency';
}

const polling = (at: number, operator: Operator): Turn => ({ operator, at, every: 'polling_frequency' });

/**
 * The operators in their order. They are apart, so that what lies between two of them can be seen, as it can be seen of
 * the service.
 */
const turns: readonly Turn[] = [
  { operator: discoverNodes, at: 0, every: 'discovery_frequency' },
  polling(0.06, setUpSessions),
  polling(0.1, startSessions),
  polling(0.5, updateStatus),
  polling(0.58, powerOffGracefully),
  polling(0.6, completeSessions),
  polling(0.62, powerOffForcefully),
  polling(0.7, configureNodes),
  polling(0.75, announcePowerOn),
  polling(0.8, powerOn),
  polling(0.85, runV1Sessions),
  polling(0.9, clearActualStates),
  polling(0.95, deleteOldSessions),
];

/** What happens next, and when. */
interface Pass {
  readonly atMs: number;
  readonly operators: readonly Operator[];
}

/** The first pass after a time, of all the operators that have theirs then. */
export function findNextPass({ options }: State, afterMs: number): Pass {
  const times = turns.map(({ at, every }) => {
    const periodMs = Math.max(1, options[every]) * 1000;
    const startMs = Math.round(at * periodMs);
    return (Math.floor((afterMs - startMs) / periodMs) + 1) * periodMs + startMs;
  });
  const atMs = Math.min(...times);
  return { atMs, operators: turns.filter((_, index) => times[index] === atMs).map(({ operator }) => operator) };
}

/** When the next polling period begins: between this one and that, each operator that polls has one pass. */
export function findNextPeriod({ options }: State, afterMs: number): number {
  const periodMs = Math.max(1, options.polling_frequency) * 1000;
  return (Math.floor(afterMs / periodMs) + 1) * periodMs;
}
