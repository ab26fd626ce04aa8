import { z } from 'zod';
import {
  componentId,
  configurationName,
  enableCfs,
  kernelParameters,
  links,
  name,
  readOnly,
  sessionTemplateName,
  templateDescription,
  tenantName,
  text,
  withDefault,
  withSize,
} from './common.js';

const configuration = z.strictObject({ configuration: configurationName.optional() });

/** Image, kernel parameters and nodes that are booted alike. */
export const bootSet = z.strictObject({
  // Taken in a request; an answer leaves it out, since it is the key of the boot set.
  name: name().meta({ writeOnly: true }).optional(),
  path: text(4095),
  cfs: configuration.optional(),
  type: text(127),
  etag: z.string().max(65536).optional(),
  kernel_parameters: kernelParameters.optional(),
  node_list: z.array(componentId).min(1).max(65535).optional(),
  node_roles_groups: z.array(text(127)).min(1).max(1023).optional(),
  node_groups: z.array(text(127)).min(1).max(4095).optional(),
  arch: withDefault(z.enum(['X86', 'ARM', 'Other', 'Unknown']), 'X86').optional(),
  rootfs_provider: text(511).optional(),
  rootfs_provider_passthrough: z.string().max(4096).optional(),
});

const bootSets = withSize(z.record(z.string(), bootSet), 1, 127);

const changeable = {
  description: templateDescription.optional(),
  enable_cfs: enableCfs.optional(),
  cfs: configuration.optional(),
};

/** What a session does, to which nodes. */
export const V2SessionTemplate = z.strictObject({
  name: readOnly(sessionTemplateName).optional(),
  tenant: tenantName.optional(),
  ...changeable,
  boot_sets: bootSets,
  links: readOnly(links).optional(),
});

export const V2SessionTemplatePatch = z.strictObject({ ...changeable, boot_sets: bootSets.optional() });

export const V2SessionTemplateArray = z.array(V2SessionTemplate);

/** `Valid`, or what is wrong with a template. */
export const V2SessionTemplateValidation = z.string();

export const SessionTemplateName = sessionTemplateName;
