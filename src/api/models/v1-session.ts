import { z } from 'zod';
import { anyCase, readOnly } from './common.js';
import { templateName } from './v1-template.js';

/** v1 takes the name of an operation in any case. */
const operation = anyCase('boot', 'configure', 'reboot', 'shutdown');

/** The Kubernetes job that does the work. */
const job = readOnly(z.string().max(64));

const link = z.strictObject({
  href: z.string().optional(),
  jobId: job.optional(),
  rel: z.enum(['session', 'status']).optional(),
  type: z.enum(['GET']).optional(),
});

const made = { job: job.optional(), limit: z.string().optional(), links: readOnly(z.array(link)).optional() };
const templateUuid = z.string().min(1).meta({ deprecated: true });

export const V1Session = z.strictObject({ operation, templateName, ...made });

export const V1SessionByTemplateName = z.strictObject({
  operation,
  templateUuid: templateUuid.optional(),
  templateName,
  ...made,
});

export const V1SessionByTemplateUuid = z.strictObject({ operation, templateUuid, ...made }).meta({ deprecated: true });

/** The body of POST /v1/session. */
export const V1SessionRequest = z.union([V1SessionByTemplateName, V1SessionByTemplateUuid]);

export const V1SessionId = z.string().meta({ format: 'uuid' });

/** The answer of GET /v1/session. */
export const V1SessionIdArray = z.array(V1SessionId);

const details = {
  complete: z.boolean().optional(),
  error_count: z.int().optional(),
  in_progress: z.boolean().optional(),
  job: job.optional(),
  operation: operation.optional(),
  start_time: z.string().optional(),
  status_link: z.string().meta({ format: 'uri' }).optional(),
  stop_time: z.string().nullable().optional(),
  templateName: templateName.optional(),
};

export const V1SessionDetails = z.looseObject(details);

export const V1SessionDetailsByTemplateUuid = z.looseObject(details).meta({ deprecated: true });
