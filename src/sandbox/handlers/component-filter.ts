import { describeStatus } from '../component.js';
import { readBoolean, readQueryText } from '../query.js';
import type { Component, State } from '../state.js';
import { findTenantNodes, type Tenant } from '../tenant.js';

type Test = (component: Component) => boolean;

/** The components that a query asks for, of those that a tenant sees, in byte order of their names. Throws Problem. */
export function filterComponents(query: URLSearchParams, tenant: Tenant, state: State): Component[] {
  const ids = readQueryText(query, 'ids', 'V2ComponentId')?.split(',');
  const own = findTenantNodes(tenant, state.world);
  const tests = [...readTests(query), ...(own ? [({ id }: Component) => own.has(id)] : [])];
  const asked = ids ? pick(state.components, new Set(ids)) : [...state.components.values()];
  return asked.filter((component) => tests.every((test) => test(component))).sort(byId);
}

/** An empty filter is none. */
function readTests(query: URLSearchParams): Test[] {
  const session = readQueryText(query, 'session', 'V2SessionName');
  const staged = readQueryText(query, 'staged_session', 'V2SessionName');
  const phase = readQueryText(query, 'phase', 'V2ComponentPhase');
  const statuses = query.getAll('status').at(-1);
  const enabled = readBoolean(query, 'enabled');
  const tests: Test[] = [];
  if (session) tests.push((component) => component.session === session);
  if (staged) tests.push((component) => component.staged_state?.session === staged);
  if (phase) tests.push((component) => component.status?.phase === phase);
  if (statuses) {
    const words = new Set(statuses.split(','));
    tests.push((component) => words.has(describeStatus(component)));
  }
  // cray: `enabled=false` counts only beside another filter, and `ids` is none of those.
  if (enabled === true || (enabled === false && tests.length > 0)) {
    tests.push((component) => component.enabled === enabled);
  }
  return tests;
}

function pick(components: State['components'], ids: ReadonlySet<string>): Component[] {
  return [...ids].flatMap((id) => components.get(id) ?? []);
}

function byId(one: Component, other: Component): number {
  return one.id < other.id ? -1 : 1;
}
