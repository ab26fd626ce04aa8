import { z } from 'zod';
import { enableCfs } from './common.js';

const deprecated = <Schema extends z.ZodType>(schema: Schema) => schema.meta({ deprecated: true }).optional();

/** v1 wants a name, and sets no bounds for it but that. */
export const templateName = z.string().min(1);

const configuration = z.strictObject({
  clone_url: deprecated(z.string()),
  branch: deprecated(z.string()),
  commit: deprecated(z.string()),
  playbook: deprecated(z.string()),
  configuration: z.string().optional(),
});

const names = z.array(z.string()).min(1).optional();
const ordinal = deprecated(z.int().min(0));

const bootSet = z.strictObject({
  name: z.string().optional(),
  path: z.string(),
  type: z.string(),
  etag: z.string().optional(),
  kernel_parameters: z.string().optional(),
  node_list: names,
  node_roles_groups: names,
  node_groups: names,
  rootfs_provider: z.string().optional(),
  rootfs_provider_passthrough: z.string().optional(),
  network: deprecated(z.string().regex(/^[nN][mM][nN]$/)),
  boot_ordinal: ordinal,
  shutdown_ordinal: ordinal,
});

export const V1SessionTemplate = z.strictObject({
  name: templateName,
  description: z.string().optional(),
  cfs_url: deprecated(z.string()),
  cfs_branch: deprecated(z.string()),
  enable_cfs: enableCfs.optional(),
  cfs: configuration.optional(),
  partition: deprecated(z.string()),
  boot_sets: z.record(z.string(), bootSet).optional(),
});
