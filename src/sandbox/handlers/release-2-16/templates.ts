import type { Handler } from '../../handler.js';
import { merge } from '../../objects.js';
import type { State } from '../../state.js';
import type { StoredBootSet, StoredTemplate } from '../../records.js';
import { isVisible, makeKey, requireTenant } from '../../tenant.js';
import { canonizeXname } from '../../xname.js';
import { makeMissingTemplate } from './problems.js';
import { findFault } from './template-check.js';

/** Stores a template as it comes: nothing is filled in. */
const createTemplate: Handler = ({ path, body, tenant }, state) => {
  requireTenant(tenant, state.world);
  return store({ ...(body as Omit<StoredTemplate, 'name'>), name: path('session_template_id'), tenant });
};

const updateTemplate: Handler = ({ path, body, tenant }, state) =>
  store(
    merge(
      findTemplate(state, path('session_template_id'), tenant),
      canonizeNodes(body as Partial<StoredTemplate>),
    ) as StoredTemplate,
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
export function canonizeNodes<Holder extends Partial<StoredTemplate>>(template: Holder): Holder {
  if (!template.boot_sets) return template;
  const boot_sets: Record<string, StoredBootSet> = {};
  for (const [key, bootSet] of Object.entries(template.boot_sets)) {
    const { node_list } = bootSet;
    boot_sets[key] = node_list ? { ...bootSet, node_list: node_list.map(canonizeXname) } : bootSet;
  }
  return { ...template, boot_sets };
}

function store(template: StoredTemplate) {
  const stored = canonizeNodes(template);
  return { body: stored, changes: { templates: new Map([[makeKey(stored.name, stored.tenant), stored]]) } };
}

function findTemplate(state: State, name: string, tenant: string): StoredTemplate {
  const template = state.templates.get(makeKey(name, tenant));
  if (!template) throw makeMissingTemplate(name);
  return template;
}

const bootSet = {
  etag: 'boot-image-s3-etag',
  kernel_parameters: 'your-kernel-parameters',
  node_list: ['xname1', 'xname2', 'xname3'],
  path: 's3://boot-images/boot-image-ims-id/manifest.json',
  rootfs_provider: 'cpss3',
  rootfs_provider_passthrough: 'dvs:api-gw-service-nmn.local:300:hsn0,nmn0:0',
  type: 's3',
};

/** What v1 offers to fill in. */
const v1Template = {
  boot_sets: { name_your_boot_set: bootSet },
  cfs: { configuration: 'desired-cfs-config' },
  enable_cfs: true,
};

/** What v2 offers to fill in. cray: with a name, though it takes none. */
const v2Template = {
  boot_sets: { name_your_boot_set: { ...bootSet, cfs: { configuration: 'bootset-specific-cfs-override' } } },
  cfs: { configuration: 'default-sessiontemplate-cfs-config' },
  enable_cfs: true,
  name: 'name-your-template',
};

export const exampleHandlers: Readonly<Record<string, Handler>> = {
  'v1.sessiontemplatetemplate.list': () => ({ body: v1Template }),
  'v2.sessiontemplatetemplate.list': () => ({ body: v2Template }),
};
