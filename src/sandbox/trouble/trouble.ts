import { hashToFraction } from '../hashes.js';

/** The phases that a node can be told to fail in. */
const failingPhases = ['powering_off', 'powering_on', 'configuring'] as const;

type FailingPhase = (typeof failingPhases)[number];

/** Why a node does not come up, and the phase that it fails in by that alone. */
const phaseOf = {
  'bmc-unreachable': 'powering_on',
  'power-on-failed': 'powering_on',
  'power-off-failed': 'powering_off',
  'configuration-failed': 'configuring',
  'never-fetched-boot-script': undefined,
  'stopped-while-booting': undefined,
  'no-state-reporter': undefined,
  'image-gone': undefined,
  'wrong-arch': undefined,
  'other-image': undefined,
  'stale-actual-state': undefined,
  'configuration-changed': undefined,
  'configuration-not-started': undefined,
  'disabled-in-hsm': undefined,
  locked: undefined,
  'on-hold': undefined,
  'service-error': undefined,
} as const satisfies Readonly<Record<string, FailingPhase | undefined>>;

/** What a node can be told to suffer from: the codes that `bos components explain` then finds. */
type Cause = keyof typeof phaseOf;

/** A phase that a node fails in, or why it does not come up. */
export type NodeFailure = FailingPhase | Cause;

export const failures: readonly NodeFailure[] = [...failingPhases, ...(Object.keys(phaseOf) as Cause[])];

/** What goes wrong with nodes. */
export interface NodeTrouble {
  /** What a node fails at, by its name. */
  readonly failures: Readonly<Record<string, readonly NodeFailure[]>>;
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
  /** The one service that it affects; without one all. */
  readonly service?: FaultyService;
}

/** Where the services that can be in trouble by themselves have their paths. */
const roots = {
  bos: '/apis/bos/',
  hsm: '/apis/smd/',
  pcs: '/apis/power-control/',
  cfs: '/apis/cfs/',
  ims: '/apis/ims/',
  bss: '/apis/bss/',
} as const;

type FaultyService = keyof typeof roots;

export const faultyServices = Object.keys(roots) as FaultyService[];

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
  const named = listFailures(trouble, node).some(
    (failure) => failure === phase || (failure in phaseOf && phaseOf[failure as Cause] === phase),
  );
  return named || drawFailure(trouble, node) === phase;
}

/** Whether a node was told to suffer from one of these. */
export function suffersFrom(
  { trouble }: { readonly trouble?: NodeTrouble },
  node: string,
  ...causes: readonly Cause[]
): boolean {
  if (trouble === undefined) return false;
  return listFailures(trouble, node).some((failure) => causes.some((cause) => cause === failure));
}

/** Whether the inventory has a node as enabled. */
export function isEnabled({ id, enabled }: HeldNode, world: { readonly trouble?: NodeTrouble }): boolean {
  return enabled && !suffersFrom(world, id, 'disabled-in-hsm');
}

/** Whether the inventory has a node as locked. */
export function isLocked({ id, locked }: HeldNode, world: { readonly trouble?: NodeTrouble }): boolean {
  return locked || suffersFrom(world, id, 'locked');
}

/** What the inventory says of a node by itself. */
interface HeldNode {
  readonly id: string;
  readonly enabled: boolean;
  readonly locked: boolean;
}

function listFailures(trouble: NodeTrouble, node: string): readonly NodeFailure[] {
  return (Object.hasOwn(trouble.failures, node) && trouble.failures[node]) || [];
}

/** The same nodes fail every time, half of them at power on, half while they are configured. */
function drawFailure({ failRate }: NodeTrouble, node: string): FailingPhase | undefined {
  if (hashToFraction(`fails ${node}`) >= failRate) return undefined;
  return hashToFraction(`fails when ${node}`) < 0.5 ? 'powering_on' : 'configuring';
}

/** The fault that affects request number `count`, if any. The same requests in the same order meet the same faults. */
export function drawFault({ faults }: WireTrouble, count: number, url: string): Fault['kind'] | undefined {
  return faults.find(
    ({ kind, rate, service }) =>
      (service === undefined || url.startsWith(roots[service])) && hashToFraction(`${kind} ${count}`) < rate,
  )?.kind;
}
