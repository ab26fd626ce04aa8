import { hashToFraction } from '../hashes.js';

/** The phases that a node can be told to fail in. */
export const failingPhases = ['powering_off', 'powering_on', 'configuring'] as const;

export type FailingPhase = (typeof failingPhases)[number];

/** What goes wrong with nodes. */
export interface NodeTrouble {
  /** Phases that a node fails in, by its name. */
  readonly failures: Readonly<Record<string, readonly FailingPhase[]>>;
  /** Share of the nodes (0 to 1) that fail to boot besides. */
  readonly failRate: number;
  /** Nodes take ten times as long for everything. */
  readonly slow: boolean;
}

/** One way to spoil a response: an error status in its place, half of it, or none at all. */
export interface Fault {
  readonly kind: number | 'reset' | 'truncate';
  /** Share of the requests (0 to 1) that it affects. */
  readonly rate: number;
}

/** What goes wrong on the way between a caller and the service. Its times are the caller's. */
export interface WireTrouble {
  /** How long each response is held back. */
  readonly latencyMs: number;
  /** Of several the first that affects a request counts. */
  readonly faults: readonly Fault[];
  /** Until when nothing is served. */
  readonly downUntilMs: number;
}

export const noNodeTrouble: NodeTrouble = { failures: {}, failRate: 0, slow: false };
export const noWireTrouble: WireTrouble = { latencyMs: 0, faults: [], downUntilMs: 0 };

/** A node that is slow takes so many times as long as it would. */
export const slowness = 10;

/** Whether a node fails in a phase: because it was named, or because it is one of those that fail at random. */
export function failsIn({ trouble }: { readonly trouble?: NodeTrouble }, node: string, phase: FailingPhase): boolean {
  if (trouble === undefined) return false;
  const named = Object.hasOwn(trouble.failures, node) && trouble.failures[node]?.includes(phase) === true;
  return named || drawFailure(trouble, node) === phase;
}

/** The same nodes fail every time, half of them at power on, half while they are configured. */
function drawFailure({ failRate }: NodeTrouble, node: string): FailingPhase | undefined {
  if (hashToFraction(`fails ${node}`) >= failRate) return undefined;
  return hashToFraction(`fails when ${node}`) < 0.5 ? 'powering_on' : 'configuring';
}

/** The fault that affects request number `count`, if any. The same requests in the same order meet the same faults. */
export function drawFault({ faults }: WireTrouble, count: number): Fault['kind'] | undefined {
  return faults.find(({ kind, rate }) => hashToFraction(`${kind} ${count}`) < rate)?.kind;
}
