import { groupDigits } from '../../../nodes/count.js';
import type { Style } from '../../../output/style.js';
import type { SessionStatus } from '../../../service/session.js';

/** How many nodes were done at a time of our clock. */
export interface Sample {
  readonly atMs: number;
  readonly done: number;
}

/** Older samples say nothing about the speed now. */
const windowMs = 3 * 60_000;
/** A rate is measured over so long at least. */
const leastSpanMs = 20_000;
/** An estimate of the end needs more: so long, and so many nodes done meanwhile, or a tenth of all when that is less. */
const leastSpanOfEstimateMs = 30_000;
const leastDone = 20;
/** How much of a new estimate goes into the old one, so that what is shown does not jump. */
const weightOfNew = 0.3;

/** The samples with one more, without those that are too old; one of these stays, as the edge of the window. */
export function addSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const all = [...samples, sample];
  const firstInside = all.findIndex(({ atMs }) => atMs > sample.atMs - windowMs);
  return all.slice(Math.max(0, firstInside - 1));
}

/** Nodes a minute; undefined when there are too few samples. */
export function measureRate(samples: readonly Sample[]): number | undefined {
  const { done, spanMs } = measureGrowth(samples);
  return done > 0 && spanMs >= leastSpanMs ? (done * 60_000) / spanMs : undefined;
}

/**
 * When all nodes are likely to be done at the speed of late, as a time of our clock in milliseconds; undefined when there is
 * too little to estimate it by. `before` is the last estimate, from which a new one moves away slowly.
 */
export function estimateEnd(samples: readonly Sample[], nodes: number, before: number | undefined): number | undefined {
  const { done, spanMs } = measureGrowth(samples);
  const last = samples.at(-1);
  const enough = Math.max(2, Math.min(leastDone, nodes / 10));
  if (!last || last.done >= nodes || spanMs < leastSpanOfEstimateMs || done < enough) return undefined;
  const endMs = last.atMs + ((nodes - last.done) * spanMs) / done;
  return before === undefined ? endMs : before + (endMs - before) * weightOfNew;
}

/** The time before the first node was done says nothing about the speed of the others. */
function measureGrowth(samples: readonly Sample[]): { done: number; spanMs: number } {
  const first = samples.findLast(({ done }) => done === samples[0]?.done);
  const last = samples.at(-1);
  if (!first || !last) return { done: 0, spanMs: 0 };
  return { done: last.done - first.done, spanMs: last.atMs - first.atMs };
}

/** `12 nodes/min`, and `2.5 nodes/min` when they are few. */
export function formatRate(nodesPerMinute: number): string {
  const number = nodesPerMinute < 9.95 ? Number(nodesPerMinute.toFixed(1)) : Math.round(nodesPerMinute);
  return `${number} nodes/min`;
}

/** Milliseconds -> `about 4 min left`, no finer than can be known. */
export function formatTimeLeft(milliseconds: number): string {
  const minutes = milliseconds / 60_000;
  if (minutes < 0.75) return 'less than a minute left';
  if (minutes < 9.5) return `about ${Math.round(minutes)} min left`;
  if (minutes < 57.5) return `about ${Math.round(minutes / 5) * 5} min left`;
  const quarters = Math.round(minutes / 15);
  const rest = (quarters % 4) * 15;
  return `about ${Math.floor(quarters / 4)} h${rest > 0 ? ` ${rest} min` : ''} left`;
}

/** The nodes of a session in one condition, and how they are drawn. */
interface Share {
  readonly label: string;
  readonly count: (status: SessionStatus) => number;
  readonly paint: keyof Style;
  /** The nearer to the end, the higher. */
  readonly mark: string;
  readonly plainMark: string;
}

/** In the order of the bar, from the end back to the beginning. */
export const shares: readonly Share[] = [
  { label: 'succeeded', count: (status) => status.successful, paint: 'good', mark: '█', plainMark: '#' },
  { label: 'failed', count: (status) => status.failed, paint: 'bad', mark: '▓', plainMark: 'x' },
  { label: 'staged', count: (status) => status.staged, paint: 'waiting', mark: '▒', plainMark: '=' },
  { label: 'configuring', count: (status) => status.configuring, paint: 'busy', mark: '▆', plainMark: '+' },
  { label: 'powering on', count: (status) => status.poweringOn, paint: 'busy', mark: '▄', plainMark: '-' },
  { label: 'powering off', count: (status) => status.poweringOff, paint: 'busy', mark: '▂', plainMark: '_' },
];

/** `3 of 8 done, 1 failed`, `2 staged, 0 of 2 done`; with `phases` also: `, 2 configuring, 3 powering on`. */
function formatCounts(status: SessionStatus, phases: boolean): string {
  const parts = shares
    .filter(({ label }) => label !== 'succeeded' && (phases || ['failed', 'staged'].includes(label)))
    .map(({ label, count }) => ({ label, nodes: count(status) }))
    .filter(({ nodes }) => nodes > 0)
    .map(({ label, nodes }) => ({ label, text: `${groupDigits(nodes)} ${label}` }));
  const done = `${groupDigits(countDone(status))} of ${groupDigits(status.nodes)} done`;
  const [staged, others] = [true, false].map((first) => parts.filter(({ label }) => (label === 'staged') === first));
  return [...(staged ?? []).map(({ text }) => text), done, ...(others ?? []).map(({ text }) => text)].join(', ');
}

/** `running  3 of 8 done, 1 failed`; for a session without nodes its state alone. */
export function formatStatus(status: SessionStatus | undefined, phases: boolean): string {
  if (!status) return 'not seen yet';
  return status.nodes === 0 ? status.status : `${status.status}  ${formatCounts(status, phases)}`;
}

/** Nodes that have come to an end, good or bad. */
export function countDone({ successful, failed }: Pick<SessionStatus, 'successful' | 'failed'>): number {
  return successful + failed;
}
