import { hashToFraction } from './hashes.js';

/** How long nodes take for what they are told, in milliseconds of the sandbox's clock. */
export type Pace = Readonly<Record<Step, Span>>;

/** Power off; power on, boot and report; configure. */
export type Step = 'powerOff' | 'powerOn' | 'configure';

/** Each node has a time of its own from `leastMs` to `mostMs`. */
interface Span {
  readonly leastMs: number;
  readonly mostMs: number;
}

/** Nodes as they are: no two take the same time. */
export const realisticPace: Pace = {
  powerOff: { leastMs: 15_000, mostMs: 40_000 },
  powerOn: { leastMs: 60_000, mostMs: 150_000 },
  configure: { leastMs: 30_000, mostMs: 90_000 },
};

/** How long a node takes for a step, always the same for one name. */
export function getDurationMs(pace: Pace, step: Step, nodeId: string): number {
  const { leastMs, mostMs } = pace[step];
  return Math.round(leastMs + (mostMs - leastMs) * hashToFraction(`${step} ${nodeId}`));
}
