import { merge } from '../objects.js';
import type { Handler } from '../handler.js';
import type { State } from '../state.js';
import type { StoredTemplate } from '../records.js';
import { checkStoredTemplate } from '../template-check.js';
import { prepareTemplate } from '../template-storage.js';
import { isVisible, makeKey, requireFound, requireTenant, type Tenant } from '../tenant.js';

const putTemplate: Handler = ({ path, body, tenant }, state) => {
  requireTenant(tenant, state.world);
  const template = {
    ...(body as Omit<StoredTemplate, 'name'>),
    name: path('session_template_id'),
    tenant: tenant || null,
  };
  return store(prepareTemplate(template, state, 'The session template could not be created'));
};

const updateTemplate: Handler = ({ path, body, tenant }, state) => {
  const merged = merge(findTemplate(state, path('session_template_id'), tenant), body as object) as StoredTemplate;
  return store(prepareTemplate(merged, state, 'The session template could not be patched'));
};

const deleteTemplate: Handler = ({ path, tenant }, state) => {
  const { name } = findTemplate(state, path('session_template_id'), tenant);
  return { changes: { templates: new Map([[makeKey(name, tenant), undefined]]) } };
};

const validateTemplate: Handler = ({ path, tenant }, state) => {
  const template = findTemplate(state, path('session_template_id'), tenant);
  return { body: checkStoredTemplate(template, 'boot', state)?.message ?? 'Valid' };
};

export const templateHandlers: Readonly<Record<string, Handler>> = {
  'v2.sessiontemplates.list': ({ tenant }, { templates }) => ({
    body: [...templates.values()].filter((template) => isVisible(template.tenant, tenant)),
  }),
  'v2.sessiontemplates.describe': ({ path, tenant }, state) => ({
    body: findTemplate(state, path('session_template_id'), tenant),
  }),
  'v2.sessiontemplates.create': putTemplate,
  'v2.sessiontemplates.update': updateTemplate,
  'v2.sessiontemplates.delete': deleteTemplate,
  'v2.sessiontemplatesvalid.describe': validateTemplate,
};

function store(template: StoredTemplate) {
  const templates = new Map([[makeKey(template.name, template.tenant), template]]);
  return { body: template, changes: { templates } };
}

/** A template that belongs to a tenant, or to nobody in particular. Throws ServiceProblem 404. */
function findTemplate(state: State, name: string, tenant: Tenant): StoredTemplate {
  return requireFound(state.templates.get(makeKey(name, tenant)), 'Session template', name, tenant);
}
