import type { Handler } from '../../handler.js';
import { merge } from '../../merge.js';
import type { BootSet, State, Template } from '../../state.js';
import { isVisible, makeKey, requireTenant } from '../../tenant.js';
import { canonizeXname } from '../../xname.js';
import { makeMissingTemplate } from './problems.js';
import { findFault } from './template-check.js';

/** Stores a template as it comes: nothing is filled in. */
const createTemplate: Handler = ({ path, body, tenant }, state) => {
  requireTenant(tenant, state.world);
  return store({ ...(body as Omit<Template, 'name'>), name: path('session_template_id'), tenant });
};

const updateTemplate: Handler = ({ path, body, tenant }, state) =>
  store(
    merge(
      findTemplate(state, path('session_template_id'), tenant),
      canonizeNodes(body as Partial<Template>),
    ) as Template,
  );

const deleteTemplate: Handler = ({ path, tenant }, state) => {
  const { name } = findTemplate(state, path('session_template_id'), tenant);
  return { changes: { templates: new Map([[makeKey(name, tenant), undefined]]) } };
};

export const templateHandlers = {
  'v2.sessiontemplates.list': ({ tenant }, state) => ({
    body: [...state.templates.values()].filter((template) => isVisible(template.tenant, tenant)),
  }),
  'v2.sessiontemplates.describe': ({ path, tenant }, state) => ({
    body: findTemplate(state, path('session_template_id'), tenant),
  }),
  'v2.sessiontemplates.create': createTemplate,
  'v2.sessiontemplates.update': updateTemplate,
  'v2.sessiontemplates.delete': deleteTemplate,
  'v2.sessiontemplatesvalid.describe': ({ path, tenant }, state) => ({
    body: findFault(findTemplate(state, path('session_template_id'), tenant), 'boot', state) ?? 'Valid',
  }),
} as const satisfies Readonly<Record<string, Handler>>;

/** The template with the names of its nodes in their one form. */
export function canonizeNodes<Holder extends Partial<Template>>(template: Holder): Holder {
  if (!template.boot_sets) return template;
  const boot_sets: Record<string, BootSet> = {};
  for (const [key, bootSet] of Object.entries(template.boot_sets)) {
    const { node_list } = bootSet;
    boot_sets[key] = node_list ? { ...bootSet, node_list: node_list.map(canonizeXname) } : bootSet;
  }
  return { ...template, boot_sets };
}

function store(template: Template) {
  const stored = canonizeNodes(template);
  return { body: stored, changes: { templates: new Map([[makeKey(stored.name, stored.tenant), stored]]) } };
}

function findTemplate(state: State, name: string, tenant: string): Template {
  const template = state.templates.get(makeKey(name, tenant));
  if (!template) throw makeMissingTemplate(name);
  return template;
}
