/** How long nodes take for what they are told, in milliseconds of the sandbox's clock. */
export type Pace = Readonly<Record<Step, Span>>;

/** Power off; power on, boot and report; configure. */
type Step = 'powerOff' | 'powerOn' | 'configure';

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
  return Math.round(leastMs + (mostMs - leastMs) * spread(`${step} ${nodeId}`));
}

/** Text -> number from 0 to 1 (the FNV-1a hash, mixed, since names differ in few letters). */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
