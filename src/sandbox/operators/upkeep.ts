import { patchComponent } from '../component.js';
import { discoverComponent, noBootArtifacts } from '../defaults.js';
import type { StateChanges, State, SessionRecord } from '../state.js';
import type { StoredComponent } from '../records.js';
import { parseAge } from '../../util/duration.js';
import { suffersFrom } from '../trouble/trouble.js';
import { parseServiceTime } from '../time.js';

/** Adds a component for each node of the inventory that has none. None is ever taken away. */
export function discoverNodes(state: State, nowMs: number): StateChanges {
  const components = new Map<string, StoredComponent>();
  for (const { id } of state.world.nodes) {
    if (!state.components.has(id)) components.set(id, discoverComponent(id, nowMs));
  }
  return { components };
}

/** Empties the actual state of the components that have not reported for as long as the options say. */
export function clearActualStates(state: State, nowMs: number): StateChanges {
  const components = new Map<string, StoredComponent>();
  for (const [id, component] of state.components) {
    if (getExpiryMs(component, state) >= nowMs) continue;
    const patch = {
      actual_state: { boot_artifacts: noBootArtifacts, bss_token: '' },
      error: '',
      last_action: { action: 'actual_state_cleanup' as const, failed: false },
    };
    components.set(id, patchComponent(component, patch, nowMs));
  }
  return { components };
}

/** When what a component reported last is no longer believed. A node that is up reports all the time. */
export function getExpiryMs({ id, actual_state }: StoredComponent, { nodes, options, world }: State): number {
  const isReporting = nodes.get(id)?.power === 'on' && !suffersFrom(world, id, 'stale-actual-state');
  if (isReporting || !runsSomething(actual_state)) return Infinity;
  return parseServiceTime(actual_state?.last_updated ?? '') + parseAge(options.component_actual_state_ttl);
}

function runsSomething(actual: StoredComponent['actual_state']): boolean {
  const { kernel, initrd, kernel_parameters } = actual?.boot_artifacts ?? {};
  return [kernel, initrd, kernel_parameters].some(Boolean);
}

/** Deletes the sessions that have ended, once their beginning lies as far back as the options say. */
export function deleteOldSessions(state: State, nowMs: number): StateChanges {
  const sessions = new Map<string, undefined>();
  for (const [name, record] of state.sessions) {
    if (getDeletionMs(record, state) < nowMs) sessions.set(name, undefined);
  }
  return { sessions };
}

/**
 * When a session may be deleted; never when it has not ended, when nothing is to be deleted (0), or when its beginning is
 * no time.
 */
export function getDeletionMs({ session }: SessionRecord, { options }: State): number {
  const { status, start_time } = session.status ?? {};
  const ageMs = parseAge(options.cleanup_completed_session_ttl);
  if (status !== 'complete' || ageMs === 0) return Infinity;
  const deletionMs = parseServiceTime(start_time ?? '') + ageMs;
  return Number.isNaN(deletionMs) ? Infinity : deletionMs;
}
