import { z } from 'zod';
import { age, name, sessionTemplateName, tenantName, withDefault } from './common.js';

export const V2SessionName = name();

/** Age of a session, in the filters of a list. */
export const AgeString = age;

export const V2SessionStatusLabel = z.enum(['pending', 'running', 'complete']);

export const startTime = z.string().max(127);
export const endTime = z.string().max(127).nullable();

const operation = z.enum(['boot', 'reboot', 'shutdown']);
const limit = withDefault(z.string().max(524288).nullable(), '');
const componentNames = z.string().max(524288);

const status = z.strictObject({
  start_time: startTime.optional(),
  end_time: endTime.optional(),
  status: V2SessionStatusLabel.optional(),
  error: z.string().max(65536).nullable().optional(),
});

/** Asks for a session. */
export const V2SessionCreate = z.strictObject({
  name: V2SessionName.optional(),
  operation,
  template_name: sessionTemplateName,
  limit: limit.optional(),
  stage: withDefault(z.boolean(), false).optional(),
  include_disabled: withDefault(z.boolean(), false).optional(),
});

/** One operation on the nodes of a session template. */
export const V2Session = z.strictObject({
  name: V2SessionName,
  tenant: tenantName.optional(),
  operation,
  template_name: sessionTemplateName,
  limit: limit.optional(),
  stage: z.boolean().optional(),
  components: componentNames.optional(),
  include_disabled: z.boolean().optional(),
  status: status.optional(),
});

export const V2SessionArray = z.array(V2Session);

export const V2SessionUpdate = z.strictObject({ components: componentNames.optional(), status: status.optional() });
