import { merge } from '../merge.js';
import type { Handler } from '../handler.js';
import { Problem } from '../problem.js';
import type { State, Template } from '../state.js';
import { findFault } from '../template-check.js';

const createTemplate: Handler = ({ path, body }) => {
  const name = path('session_template_id');
  return store({ ...(body as Omit<Template, 'name'>), name, tenant: null });
};

const updateTemplate: Handler = ({ path, body }, state) =>
  store(merge(find(state, path('session_template_id')), body as object) as Template);

const deleteTemplate: Handler = ({ path }, state) => {
  const { name } = find(state, path('session_template_id'));
  return { changes: { templates: new Map([[name, undefined]]) } };
};

const checkTemplate: Handler = ({ path }, state) => ({
  body: findFault(find(state, path('session_template_id')), state) ?? 'Valid',
});

export const templateHandlers: Readonly<Record<string, Handler>> = {
  'v2.sessiontemplates.list': (_, state) => ({ body: [...state.templates.values()] }),
  'v2.sessiontemplates.describe': ({ path }, state) => ({ body: find(state, path('session_template_id')) }),
  'v2.sessiontemplates.create': createTemplate,
  'v2.sessiontemplates.update': updateTemplate,
  'v2.sessiontemplates.delete': deleteTemplate,
  'v2.sessiontemplatesvalid.describe': checkTemplate,
};

/** Keeps a template, with the architecture of each boot set, and without the name inside: its key is its name. */
function store(template: Template) {
  const boot_sets: Template['boot_sets'] = {};
  for (const [key, { name, ...bootSet }] of Object.entries(template.boot_sets)) {
    if (name !== undefined && name !== key) {
      throw new Problem(
        400,
        `The session template could not be created: boot_sets key (${key}) does not match 'name' field of corresponding boot set (${name})`,
      );
    }
    boot_sets[key] = { ...bootSet, arch: bootSet.arch ?? 'X86' };
  }
  const stored = { ...template, boot_sets };
  return { body: stored, changes: { templates: new Map([[template.name, stored]]) } };
}

function find(state: State, name: string): Template {
  const template = state.templates.get(name);
  if (!template) throw new Problem(404, `Session template '${name}' does not exist`);
  return template;
}
