import type { Model } from '../../api/models/index.js';
import { isActualStateOpen, patchComponent, putComponent, showComponent, type ComponentPatch } from '../component.js';
import type { Handler } from '../handler.js';
import { Problem, ServiceFault } from '../problem.js';
import { readPageSize, readQueryText } from '../query.js';
import type { Component, State } from '../state.js';
import { findTenantNodes, requireFound, type Tenant } from '../tenant.js';
import { updateComponents } from './component-updates.js';
import { filterComponents } from './component-filter.js';

const listComponents: Handler = ({ query, tenant }, state) => {
  const after = readQueryText(query, 'start_after_id', 'V2ComponentId');
  const size = readPageSize(query);
  const found = filterComponents(query, tenant, state);
  const rest = after === undefined ? found : found.filter((component) => component.id > after);
  // cray: a page size of 0 is none.
  return { body: (size > 0 ? rest.slice(0, size) : rest).map(showComponent) };
};

const updateComponent: Handler = ({ path, body, tenant }, state, nowMs) => {
  const component = find(state, path('component_id'), tenant);
  const patch = body as ComponentPatch;
  if (patch.actual_state && !isActualStateOpen(component)) {
    throw new Problem(
      409,
      'BOS is currently changing the state of the node, and the actual state can not be accurately recorded',
      'Actual state can not be updated.',
    );
  }
  const patched = patchComponent(component, patch, nowMs);
  return { body: patched, changes: { components: new Map([[patched.id, patched]]) } };
};

const putComponents: Handler = ({ body }, _, nowMs) => {
  const asked = body as Model<'V2ComponentArrayWithIds'>;
  // cray: an empty list is more than the database can take.
  if (asked.length === 0) throw new ServiceFault();
  const components = new Map(asked.map((component) => [component.id, putComponent(component.id, component, nowMs)]));
  return { body: [...components.values()], changes: { components } };
};

const putOne: Handler = ({ path, body }, _, nowMs) => {
  const put = putComponent(path('component_id'), body as ComponentPatch, nowMs);
  return { body: put, changes: { components: new Map([[put.id, put]]) } };
};

const deleteComponent: Handler = ({ path, tenant }, state) => {
  const { id } = find(state, path('component_id'), tenant);
  return { changes: { components: new Map([[id, undefined]]) } };
};

export const componentHandlers: Readonly<Record<string, Handler>> = {
  'v2.components.list': listComponents,
  'v2.components.describe': ({ path, tenant }, state) => ({
    body: showComponent(find(state, path('component_id'), tenant)),
  }),
  'v2.components.update': updateComponent,
  'v2.components.updatemany': updateComponents,
  'v2.components.put': putOne,
  'v2.components.putmany': putComponents,
  'v2.components.delete': deleteComponent,
};

/** A component that a tenant sees. Throws Problem. */
function find(state: State, id: string, tenant: Tenant): Component {
  const own = findTenantNodes(tenant, state.world);
  return requireFound(own && !own.has(id) ? undefined : state.components.get(id), 'Component', id, '');
}
