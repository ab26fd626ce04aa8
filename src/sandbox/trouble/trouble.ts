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

/** One way to spoil an answer: with an error status, with half of it, or with no answer at all. */
export interface Fault {
  readonly kind: number | 'reset' | 'truncate';
  /** Share of the requests (0 to 1) that it befalls. */
  readonly rate: number;
}

/** What goes wrong on the way between a caller and the service. Its times are the caller's. */
export interface WireTrouble {
  /** How long each answer is held back. */
  readonly latencyMs: number;
  /** Of several the first that befalls a request counts. */
  readonly faults: readonly Fault[];
  /** Until when nothing is served. */
  readonly downUntilMs: number;
}

export const noNodeTrouble: NodeTrouble = { failures: {}, failRate: 0, slow: false };
export const noWireTrouble: WireTrouble = { latencyMs: 0, faults: [], downUntilMs: 0 };
