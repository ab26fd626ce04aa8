import { noAttempts, noBootArtifacts } from './defaults.js';
import { merge } from './objects.js';
import { ServiceFault } from './problem.js';
import type { StoredComponent } from './records.js';
import { formatServiceTime } from './time.js';

/** What a component is told to change. Sections merge with those it has. */
export type ComponentPatch = Omit<StoredComponent, 'id'>;

/** The word for what is being done about a component: from its override, its phase and the last action. */
export function describeStatus({ status, last_action }: StoredComponent): string {
  const { phase, status_override: override } = status ?? {};
  const { action, failed } = last_action ?? {};
  if (override) return override;
  if (phase === 'powering_on') return action === 'powering_on' && !failed ? 'power_on_called' : 'power_on_pending';
  if (phase === 'configuring') return 'configuring';
  if (phase !== 'powering_off') return 'stable';
  if (action === 'powering_off_gracefully') return 'power_off_gracefully_called';
  return action === 'powering_off_forcefully' ? 'power_off_forcefully_called' : 'power_off_pending';
}

/** The component as responses contain it, with its status. */
export function showComponent(component: StoredComponent): StoredComponent {
  const status = component.status ?? { phase: '', status_override: '' };
  return { ...component, status: { ...status, status: describeStatus(component) } };
}

/**
 * The component with a patch merged in, and with what follows from it: times of what changed; on hold where it was
 * enabled; no session where somebody else wants another state of it; attempts counted anew for a new state.
 */
export function patchComponent(component: StoredComponent, patch: ComponentPatch, nowMs: number): StoredComponent {
  return merge(component, { ...completePatch(patch, nowMs), id: component.id }) as StoredComponent;
}

/** A component as somebody puts it. */
export function putComponent(id: string, put: ComponentPatch, nowMs: number): StoredComponent {
  return { ...completePatch(put, nowMs), id };
}

function completePatch(patch: ComponentPatch, nowMs: number): ComponentPatch {
  const complete = { ...patch };
  const last_updated = formatServiceTime(nowMs);
  if (patch.actual_state && !isTokenOnly(patch.actual_state))
    complete.actual_state = { ...patch.actual_state, last_updated };
  if (patch.desired_state && !isTokenOnly(patch.desired_state)) {
    complete.desired_state = { ...patch.desired_state, last_updated };
  }
  if (patch.staged_state) complete.staged_state = { ...patch.staged_state, last_updated };
  if (patch.last_action) complete.last_action = { ...patch.last_action, last_updated };
  if (patch.enabled) complete.status = { ...patch.status, status_override: 'on_hold' };
  const { desired_state: desired } = patch;
  if (desired && !patch.session) complete.session = '';
  if (desired && ('boot_artifacts' in desired || 'configuration' in desired)) complete.event_stats = noAttempts;
  return complete;
}

/** A boot token alone is housekeeping of the service: nothing of the state is new. */
function isTokenOnly(section: object): boolean {
  return Object.keys(section).join() === 'bss_token';
}

/** Nothing is wanted to run on it. */
export function isWantedOff(component: StoredComponent): boolean {
  return !component.desired_state?.boot_artifacts?.kernel;
}

/** What it runs is what is wanted. */
export function runsWanted(component: StoredComponent): boolean {
  const actual = { ...noBootArtifacts, ...component.actual_state?.boot_artifacts };
  const wanted = { ...noBootArtifacts, ...component.desired_state?.boot_artifacts };
  return (['kernel', 'kernel_parameters', 'initrd'] as const).every((key) => actual[key] === wanted[key]);
}

/**
 * Whether somebody may say what a component runs: not while the service is about to change it, since it decides by that
 * what comes next. Throws ServiceFault for a component without the members that this hangs on.
 */
export function isActualStateOpen(component: StoredComponent): boolean {
  // cray: the service takes it for granted that they are there.
  if (component.enabled === undefined) throw new ServiceFault();
  if (!component.enabled || describeStatus(component) === 'stable') return true;
  if (component.last_action?.action === undefined) throw new ServiceFault();
  return component.last_action.action === 'powering_on';
}
