import type { SessionStatus } from '../../../service/session-status.js';
import type { Style } from '../../../output/table/style.js';
import { countDone } from './state.js';

/** Some of the nodes of a session: how they stand, and how that is drawn. */
export interface Share {
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

/** `3/8 done, 1 failed`, with the phases too where `phases` is set: `, 2 configuring, 3 powering on`. */
export function formatCounts(status: SessionStatus, phases: boolean): string {
  const shown = shares.filter(({ label }) => label !== 'succeeded' && (phases || label === 'failed'));
  const others = shown
    .map(({ label, count }) => ({ label, nodes: count(status) }))
    .filter(({ nodes }) => nodes > 0)
    .map(({ label, nodes }) => `${nodes} ${label}`);
  return [`${countDone(status)}/${status.nodes} done`, ...others].join(', ');
}

/** `running  3/8 done, 1 failed`; a session without nodes has its state alone. */
export function formatStand(status: SessionStatus | undefined, phases: boolean): string {
  if (!status) return 'not seen yet';
  return status.nodes === 0 ? status.status : `${status.status}  ${formatCounts(status, phases)}`;
}
