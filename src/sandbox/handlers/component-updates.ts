import type { Model } from '../../api/models/index.js';
import { patchComponent, showComponent, type ComponentPatch } from '../component.js';
import type { Handler } from '../handler.js';
import { readBoolean } from '../query.js';
import type { State } from '../state.js';
import type { StoredComponent } from '../records.js';
import { findTenantNodes, requireFound, type Tenant } from '../tenant.js';

/** One patch for all that a filter names, or a list of components with a patch each. */
export const updateComponents: Handler = ({ body, query, tenant }, state, nowMs) => {
  const skipUnknown = readBoolean(query, 'skip_bad_ids') ?? false;
  const request = body as Model<'V2componentsUpdateRequest'>;
  const components = new Map<string, StoredComponent>();
  for (const { component, patch } of listPatches(request, state, tenant, skipUnknown)) {
    components.set(component.id, patchComponent(component, patch, nowMs));
  }
  return { body: [...components.values()], changes: { components } };
};

interface ComponentUpdate {
  readonly component: StoredComponent;
  readonly patch: ComponentPatch;
}

function listPatches(
  request: Model<'V2componentsUpdateRequest'>,
  state: State,
  tenant: Tenant,
  skipUnknown: boolean,
): ComponentUpdate[] {
  if (Array.isArray(request)) {
    // Of several patches of one component the last counts.
    const patches = new Map(request.map(({ id, ...patch }) => [id, patch]));
    return findAll([...patches.keys()], state, tenant, skipUnknown).map((component) => ({
      component,
      patch: patches.get(component.id) ?? {},
    }));
  }
  const { filters, patch } = request;
  const components = filters.ids
    ? findAll(filters.ids.split(','), state, tenant, skipUnknown)
    : findOfSession(filters.session ?? '', state, tenant);
  return components.map((component) => ({ component, patch }));
}

/** The components of that name, each once. Throws ServiceProblem 404 for one that the tenant does not see, unless it is to be skipped. */
function findAll(ids: readonly string[], state: State, tenant: Tenant, skipUnknown: boolean): StoredComponent[] {
  if (ids.length === 0) return [];
  const own = findTenantNodes(tenant, state.world);
  const find = (id: string) => (own && !own.has(id) ? undefined : state.components.get(id));
  // That a component belongs to somebody else is found out before that one is missing.
  const stranger = skipUnknown ? undefined : ids.find((id) => own && !own.has(id));
  if (stranger !== undefined) requireFound(undefined, 'Component', stranger, '');
  return [...new Set(ids)].flatMap((id) =>
    skipUnknown ? (find(id) ?? []) : requireFound(find(id), 'Component', id, ''),
  );
}

/** In byte order. cray: found this way they are kept with the status that they are shown with. */
function findOfSession(session: string, state: State, tenant: Tenant): StoredComponent[] {
  const own = findTenantNodes(tenant, state.world);
  return [...state.components.values()]
    .filter((component) => component.session === session && (own?.has(component.id) ?? true))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(showComponent);
}
