import { spread } from '../hashes.js';
import type { World } from '../world.js';
import type { FailingPhase, Fault, NodeTrouble, WireTrouble } from '../trouble/trouble.js';

/** A node that is slow takes so many times as long as it would. */
export const slowness = 10;

/** Whether a node fails in a phase: because it was named, or because it is one of those that fail at random. */
export function failsIn({ trouble }: Pick<World, 'trouble'>, node: string, phase: FailingPhase): boolean {
  if (trouble === undefined) return false;
  const named = Object.hasOwn(trouble.failures, node) && trouble.failures[node]?.includes(phase) === true;
  return named || drawFailure(trouble, node) === phase;
}

/** The same nodes fail every time, half of them at power on, half while they are configured. */
function drawFailure({ failRate }: NodeTrouble, node: string): FailingPhase | undefined {
  if (spread(`fails ${node}`) >= failRate) return undefined;
  return spread(`fails when ${node}`) < 0.5 ? 'powering_on' : 'configuring';
}

/** The fault that befalls request number `count`, if any. The same requests in the same order meet the same faults. */
export function drawFault({ faults }: WireTrouble, count: number): Fault['kind'] | undefined {
  return faults.find(({ kind, rate }) => spread(`${kind} ${count}`) < rate)?.kind;
}
