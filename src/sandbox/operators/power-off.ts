import { describeStatus } from '../component.js';
import type { Changes, State } from '../state.js';
import { parseTime } from '../time.js';
import { attempt } from './attempt.js';
import { cutPower, shutDownNode } from './hardware.js';

/** Asks the nodes that shall go off to do so. */
export function powerOffGracefully(state: State, nowMs: number): Changes {
  return attempt(state, nowMs, {
    isDue: (component) => describeStatus(component) === 'power_off_pending',
    action: 'powering_off_gracefully',
    counter: 'power_off_graceful_attempts',
    act: (id, node) => shutDownNode(node, id, state.world, nowMs),
  });
}

const called = ['power_off_gracefully_called', 'power_off_forcefully_called'];

/** Cuts the power of those that take too long, again and again. */
export function powerOffForcefully(state: State, nowMs: number): Changes {
  const longestMs = state.options.max_power_off_wait_time * 1000;
  return attempt(state, nowMs, {
    isDue: (component) =>
      called.includes(describeStatus(component)) &&
      nowMs - parseTime(component.last_action?.last_updated ?? '') > longestMs,
    action: 'powering_off_forcefully',
    counter: 'power_off_forceful_attempts',
    act: (id, node) => cutPower(node, id, state.world),
  });
}
