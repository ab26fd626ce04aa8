import { z } from 'zod';
import { endTime, startTime, V2SessionStatusLabel } from './session.js';

const phases = z.strictObject({
  percent_complete: z.number().optional(),
  percent_powering_on: z.number().optional(),
  percent_powering_off: z.number().optional(),
  percent_configuring: z.number().optional(),
});

const timing = z.strictObject({
  start_time: startTime.optional(),
  end_time: endTime.optional(),
  duration: z.string().optional(),
});

/** The nodes that failed with one message: how many, and the names of some. */
const failures = z.strictObject({ count: z.int().optional(), list: z.string().optional() });

/** How far the nodes of a session are. */
export const V2SessionExtendedStatus = z.strictObject({
  status: V2SessionStatusLabel.optional(),
  managed_components_count: z.int().optional(),
  phases: phases.optional(),
  percent_successful: z.number().optional(),
  percent_failed: z.number().optional(),
  percent_staged: z.number().optional(),
  error_summary: z.record(z.string(), failures).optional(),
  timing: timing.optional(),
});
