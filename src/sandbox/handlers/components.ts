import type { Model } from '../../api/models/index.js';
import { patchComponent, putComponent, showComponent, type ComponentPatch } from '../component.js';
import type { Handler } from '../handler.js';
import { Problem } from '../problem.js';
import { readBoolean, readText, readPageSize } from '../query.js';
import type { Component, State } from '../state.js';
import { filterComponents } from './component-filter.js';

const listComponents: Handler = ({ query }, state) => {
  const after = readText(query, 'start_after_id', 'V2ComponentId');
  const size = readPageSize(query);
  const shown = filterComponents(query, state).map(showComponent);
  const rest = shown.filter((component) => after === undefined || component.id > after);
  // cray: a page size of 0 is none.
  return { body: size > 0 ? rest.slice(0, size) : rest };
};

const updateComponent: Handler = ({ path, body }, state, nowMs) => {
  const patched = patchComponent(find(state, path('component_id')), body as ComponentPatch, nowMs);
  return { body: patched, changes: { components: keyById([patched]) } };
};

const putComponents: Handler = ({ body }, _, nowMs) => {
  const put = (body as Model<'V2ComponentArrayWithIds'>).map((component) =>
    putComponent(component.id, component, nowMs),
  );
  return { body: put, changes: { components: keyById(put) } };
};

const putOne: Handler = ({ path, body }, _, nowMs) => {
  const put = putComponent(path('component_id'), body as ComponentPatch, nowMs);
  return { body: put, changes: { components: keyById([put]) } };
};

const deleteComponent: Handler = ({ path }, state) => {
  const { id } = find(state, path('component_id'));
  return { changes: { components: new Map([[id, undefined]]) } };
};

/** One patch for all that a filter names, or a list of components with a patch each. */
const updateComponents: Handler = ({ body, query }, state, nowMs) => {
  const skipUnknown = readBoolean(query, 'skip_bad_ids') ?? false;
  const patches = listPatches(body as Model<'V2componentsUpdateRequest'>, state);
  const known = patches.filter(({ id }) => !skipUnknown || state.components.has(id));
  const patched = known.map(({ id, patch }) => patchComponent(find(state, id), patch, nowMs));
  return { body: patched, changes: { components: keyById(patched) } };
};

export const componentHandlers: Readonly<Record<string, Handler>> = {
  'v2.components.list': listComponents,
  'v2.components.describe': ({ path }, state) => ({ body: showComponent(find(state, path('component_id'))) }),
  'v2.components.update': updateComponent,
  'v2.components.updatemany': updateComponents,
  'v2.components.put': putOne,
  'v2.components.putmany': putComponents,
  'v2.components.delete': deleteComponent,
};

function listPatches(body: Model<'V2componentsUpdateRequest'>, state: State): { id: string; patch: ComponentPatch }[] {
  if (Array.isArray(body)) return body.map(({ id, ...patch }) => ({ id, patch }));
  const { filters, patch } = body;
  const ids = filters.ids
    ? new Set(filters.ids.split(','))
    : [...state.components.values()].filter((component) => component.session === filters.session).map(({ id }) => id);
  return Array.from(ids, (id) => ({ id, patch }));
}

function find(state: State, id: string): Component {
  const component = state.components.get(id);
  if (!component) throw new Problem(404, `Component '${id}' does not exist`);
  return component;
}

function keyById(components: readonly Component[]): Map<string, Component> {
  return new Map(components.map((component) => [component.id, component]));
}
