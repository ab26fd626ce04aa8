import { showComponent } from '../../component.js';
import type { Handler } from '../../handler.js';
import { readBoolean, readQueryText } from '../../query.js';
import type { Component, State } from '../../state.js';
import { findTenantNodes } from '../../tenant.js';
import { componentHandlers as newerHandlers } from '../components.js';
import { rewordAll } from './problems.js';

/** All at once: this release knows no pages, and says nothing when it is asked for one. */
const listComponents: Handler = ({ query, tenant }, state) => {
  const own = findTenantNodes(tenant, state.world);
  const enabled = readBoolean(query, 'enabled');
  const session = query.get('session');
  const staged = query.get('staged_session');
  const phase = readQueryText(query, 'phase', 'V2ComponentPhase');
  const statuses = query.get('status')?.split(',');
  const body = chooseComponents(query.get('ids') ?? '', state)
    .map(showComponent)
    .filter(
      (component) =>
        (own?.has(component.id) ?? true) &&
        (enabled === undefined || component.enabled === enabled) &&
        (session === null || component.session === session) &&
        (staged === null || component.staged_state?.session === staged) &&
        (phase === undefined || component.status?.phase === phase) &&
        (statuses?.includes(component.status?.status ?? '') ?? true),
    );
  return { body };
};

/** cray: unknown nodes are never passed over, and an empty list is taken. */
const adapted: Readonly<Record<string, (handler: Handler) => Handler>> = {
  'v2.components.updatemany': (handler) => (request, state, nowMs) =>
    handler({ ...request, query: new URLSearchParams() }, state, nowMs),
  'v2.components.putmany': (handler) => (request, state, nowMs) =>
    (request.body as unknown[]).length === 0 ? { body: [] } : handler(request, state, nowMs),
};

export const componentHandlers: Readonly<Record<string, Handler>> = {
  ...mapHandlers(rewordAll(newerHandlers)),
  'v2.components.list': listComponents,
};

function mapHandlers(handlers: Readonly<Record<string, Handler>>): Readonly<Record<string, Handler>> {
  return Object.fromEntries(Object.entries(handlers).map(([id, handler]) => [id, adapted[id]?.(handler) ?? handler]));
}

/** Those of a list in its order, and what is not there left out; all where it is empty. */
function chooseComponents(ids: string, { components }: State): Component[] {
  if (ids === '') return [...components.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  return ids.split(',').flatMap((id) => components.get(id) ?? []);
}
