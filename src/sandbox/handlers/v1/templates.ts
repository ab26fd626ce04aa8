import type { Model } from '../../../api/models/index.js';
import type { Handler } from '../../handler.js';
import { omit } from '../../objects.js';
import type { StoredBootSet, StoredTemplate } from '../../records.js';
import { canonizeNodes, templateHandlers as oldTemplateHandlers } from '../release-2-16/templates.js';

type V1Template = Model<'V1SessionTemplate'>;

/** v1 and v2 keep their templates in one place: what v2 has no word for is dropped on the way. */
const createTemplate: Handler = ({ body }) => {
  const asked = body as V1Template;
  const { name, cfs, boot_sets } = asked;
  // v1 takes a template without boot sets.
  const template = canonizeNodes({
    ...omit(asked, 'cfs_url', 'cfs_branch', 'partition'),
    ...(cfs && { cfs: omit(cfs, 'clone_url', 'branch', 'commit', 'playbook') }),
    ...(boot_sets && { boot_sets: keepBootSets(boot_sets) }),
    tenant: '',
  } as StoredTemplate);
  return { status: 201, body: name, changes: { templates: new Map([[name, template]]) } };
};

export const templateHandlers: Readonly<Record<string, Handler>> = {
  'v1.sessiontemplate.create': createTemplate,
  'v1.sessiontemplate.list': oldTemplateHandlers['v2.sessiontemplates.list'],
  'v1.sessiontemplate.describe': oldTemplateHandlers['v2.sessiontemplates.describe'],
  'v1.sessiontemplate.delete': oldTemplateHandlers['v2.sessiontemplates.delete'],
};

function keepBootSets(bootSets: NonNullable<V1Template['boot_sets']>): Record<string, StoredBootSet> {
  return Object.fromEntries(
    Object.entries(bootSets).map(([name, bootSet]) => [
      name,
      omit(bootSet, 'network', 'boot_ordinal', 'shutdown_ordinal'),
    ]),
  );
}
