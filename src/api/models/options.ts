import { z } from 'zod';
import { age, anyCase, count, withSize } from './common.js';

const timeoutSeconds = count(86400, 10).optional();
const waitSeconds = count(1048576).optional();

/** Settings of the service. A server takes names that it does not know, too, and forgets them. */
export const V2Options = withSize(
  z.looseObject({
    bss_read_timeout: timeoutSeconds,
    cfs_read_timeout: timeoutSeconds,
    cleanup_completed_session_ttl: age.optional(),
    clear_stage: z.boolean().optional(),
    component_actual_state_ttl: z
      .string()
      .regex(/^[1-9][0-9]*[hHdDwW]$/)
      .min(2)
      .max(8)
      .optional(),
    default_retry_policy: count(1048576).optional(),
    discovery_frequency: count(33554432).optional(),
    hsm_read_timeout: timeoutSeconds,
    ims_errors_fatal: z.boolean().optional(),
    ims_images_must_exist: z.boolean().optional(),
    ims_read_timeout: timeoutSeconds,
    logging_level: anyCase('debug', 'info', 'warning', 'error', 'critical').optional(),
    max_boot_wait_time: waitSeconds,
    max_component_batch_size: count(131071).optional(),
    max_power_off_wait_time: waitSeconds,
    max_power_on_wait_time: waitSeconds,
    pcs_read_timeout: timeoutSeconds,
    polling_frequency: waitSeconds,
    reject_nids: z.boolean().optional(),
    session_limit_required: z.boolean().optional(),
  }),
  1,
  1024,
);
