import type { Handler } from '../../handler.js';

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
