import { describeStatus } from './component.js';
import { ServiceFault } from './problem.js';
import type { SessionRecord, State } from './state.js';
import type { StoredComponent, StoredStatus } from './records.js';
import { findTenantNodes } from './tenant.js';
import { formatServiceDuration, parseServiceTime } from './time.js';

/** As many names of failed nodes as a message lists. */
const listedFailures = 10;

/** How far a session is: of one that is complete as it was saved, else as its components are now. Throws ServiceFault. */
export function readStatus(record: SessionRecord, state: State, nowMs: number): StoredStatus {
  const saved = record.session.status?.status === 'complete' ? record.savedStatus : undefined;
  return saved ?? computeStatus(record, state, nowMs);
}

/**
 * Counts the components whose session it is, and those that have it staged, each as one: a component that is both
 * counts twice. Throws ServiceFault where what somebody wrote into the session is not a time.
 */
export function computeStatus({ session }: SessionRecord, state: State, nowMs: number): StoredStatus {
  const visible = findTenantNodes(session.tenant ?? '', state.world);
  const components = [...state.components.values()].filter(({ id }) => visible?.has(id) ?? true);
  const own = components.filter((component) => component.session === session.name);
  const staged = components.filter((component) => component.staged_state?.session === session.name);
  const managed = own.length + staged.length;
  const percent = (count: number) => (managed === 0 ? 0 : roundPercentage((count * 100) / managed));
  const withStatus = (status: string) => own.filter((component) => describeStatus(component) === status).length;
  const inPhase = (phase: string) =>
    own.filter((component) => isAtWork(component) && component.status?.phase === phase).length;
  const [successful, failed] = [withStatus('stable'), withStatus('failed')];
  const { start_time, end_time, status } = session.status ?? {};
  const durationMs = (end_time ? parseServiceTime(end_time) : nowMs) - parseServiceTime(start_time ?? '');
  if (Number.isNaN(durationMs)) throw new ServiceFault();
  return {
    status,
    managed_components_count: managed,
    phases: {
      percent_complete: percent(successful + failed),
      percent_powering_on: percent(inPhase('powering_on')),
      percent_powering_off: percent(inPhase('powering_off')),
      percent_configuring: percent(inPhase('configuring')),
    },
    percent_successful: percent(successful),
    percent_failed: percent(failed),
    percent_staged: percent(staged.length),
    error_summary: summariseErrors(own),
    timing: { start_time, end_time, duration: formatServiceDuration(durationMs) },
  };
}

/** Two decimals. What lies just between two of them, as eighths may, goes to the even one. */
function roundPercentage(percentage: number): number {
  const nearest = Number(percentage.toFixed(2));
  const isTie = Number.isInteger(percentage * 8) && !Number.isInteger(percentage * 4);
  return isTie ? (Math.round((percentage * 100) / 2) * 2) / 100 : nearest;
}

/** Enabled, and taken in hand. */
function isAtWork(component: StoredComponent): boolean {
  return component.enabled === true && component.status?.status_override !== 'on_hold';
}

function summariseErrors(components: readonly StoredComponent[]): Record<string, { count: number; list: string }> {
  const summary: Record<string, { count: number; list: string }> = {};
  for (const [error, failed] of Map.groupBy(components, (component) => component.error ?? '')) {
    if (error === '') continue;
    const names = failed.slice(0, listedFailures).map((component) => component.id);
    summary[error] = { count: failed.length, list: names.join() + (failed.length > listedFailures ? '...' : '') };
  }
  return summary;
}
