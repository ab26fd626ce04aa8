import { z } from 'zod';
import {
  componentId,
  configurationName,
  count,
  emptyString,
  kernelParameters,
  readOnly,
  text,
  withSize,
} from './common.js';
import { V2SessionName } from './session.js';

const attempts = count(1048576).optional();
const lastUpdated = readOnly(z.string().meta({ format: 'date-time' })).optional();
const sessionName = z.union([V2SessionName, emptyString]);
const imagePath = z.string().max(4095).optional();
const token = z.string().max(65535).optional();

const bootArtifacts = z.strictObject({
  kernel: imagePath,
  kernel_parameters: kernelParameters.optional(),
  initrd: imagePath,
});

const actualState = z.strictObject({
  boot_artifacts: bootArtifacts.optional(),
  bss_token: token,
  last_updated: lastUpdated,
});

const desiredState = z.strictObject({
  boot_artifacts: bootArtifacts.optional(),
  configuration: configurationName.optional(),
  bss_token: token,
  last_updated: lastUpdated,
});

const stagedState = z.strictObject({
  boot_artifacts: bootArtifacts.optional(),
  configuration: configurationName.optional(),
  session: sessionName.optional(),
  last_updated: lastUpdated,
});

const lastAction = z.strictObject({
  last_updated: lastUpdated,
  action: z
    .enum([
      'actual_state_cleanup',
      'apply_staged',
      'newly_discovered',
      'powering_off_forcefully',
      'powering_off_gracefully',
      'powering_on',
      'session_setup',
    ])
    .optional(),
  failed: z.boolean().optional(),
});

const eventStats = z.strictObject({
  power_on_attempts: attempts,
  power_off_graceful_attempts: attempts,
  power_off_forceful_attempts: attempts,
});

export const V2ComponentPhase = z.enum(['configuring', 'powering_off', 'powering_on', '']);

const status = z.strictObject({
  phase: V2ComponentPhase.optional(),
  status: readOnly(z.string()).optional(),
  status_override: z.string().max(65536).optional(),
});

const fields = {
  actual_state: actualState.optional(),
  desired_state: desiredState.optional(),
  staged_state: stagedState.optional(),
  last_action: lastAction.optional(),
  event_stats: eventStats.optional(),
  status: status.optional(),
  enabled: z.boolean().optional(),
  error: z.string().max(65536).optional(),
  session: sessionName.optional(),
  retry_policy: count(1048576).optional(),
};

export const V2ComponentId = componentId;

/** A node as BOS knows it: what runs on it, what shall run, and what is being done about it. */
export const V2Component = withSize(z.strictObject({ id: componentId.optional(), ...fields }), 1);

export const V2ComponentArray = z.array(V2Component);

const componentWithId = z.strictObject({ id: componentId, ...fields });

export const V2ComponentArrayWithIds = z.array(componentWithId);

const noFilter = emptyString.nullable().optional();
const filterByIds = z.strictObject({ ids: text(65535), session: noFilter });
const filterBySession = z.strictObject({ ids: noFilter, session: V2SessionName });

/** One change of many components. */
export const V2ComponentsUpdate = z.strictObject({
  patch: V2Component,
  filters: z.union([filterByIds, filterBySession]),
});

/** The body of PATCH /v2/components: one change of many, or a change each. */
export const V2componentsUpdateRequest = z.union([V2ComponentsUpdate, V2ComponentArrayWithIds]);

const componentIds = z.array(componentId).max(32768).optional();

/** The nodes whose staged session shall start. */
export const V2ApplyStagedComponents = z.strictObject({ xnames: componentIds });

/** What became of them; `ignored` had nothing staged. */
export const V2ApplyStagedStatus = z.strictObject({
  succeeded: componentIds,
  failed: componentIds,
  ignored: componentIds,
});
