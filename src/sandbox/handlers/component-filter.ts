import { showComponent } from '../component.js';
import { readBoolean, readText } from '../query.js';
import type { Component, State } from '../state.js';

/** The components that a query asks for, in byte order of their names. Throws Problem. */
export function filterComponents(query: URLSearchParams, state: State): Component[] {
  const ids = readText(query, 'ids', 'V2ComponentId')?.split(',');
  const session = readText(query, 'session', 'V2SessionName');
  const staged = readText(query, 'staged_session', 'V2SessionName');
  const phase = readText(query, 'phase', 'V2ComponentPhase');
  const statuses = query.get('status')?.split(',');
  // cray: `enabled=false` filters only beside another filter.
  const others = [ids, session, staged, phase, statuses].some((filter) => filter !== undefined);
  const enabled = readBoolean(query, 'enabled');
  return [...state.components.values()].sort(byId).filter((component) => {
    const shown = showComponent(component);
    return (
      (ids?.includes(component.id) ?? true) &&
      (session === undefined || component.session === session) &&
      (staged === undefined || component.staged_state?.session === staged) &&
      (phase === undefined || shown.status?.phase === phase) &&
      (statuses?.includes(shown.status?.status ?? '') ?? true) &&
      (enabled === undefined || (!enabled && !others) || component.enabled === enabled)
    );
  });
}

function byId(one: Component, other: Component): number {
  return one.id < other.id ? -1 : 1;
}
