import { z } from 'zod';
import { links, withDefault } from './common.js';

const part = z
  .string()
  .regex(/^(0|[1-9][0-9]*)$/)
  .optional();

/** A release of the service, or of one of its APIs. */
export const Version = z.strictObject({ major: part, minor: part, patch: part, links: links.optional() });

/** The answer at the root: one entry an API version. */
export const VersionArray = z.array(Version);

export const Healthz = z.strictObject({ dbStatus: z.string().optional(), apiStatus: z.string().optional() });

const uri = z.string().meta({ format: 'uri' });

/** An error as RFC 7807 has it. */
export const ProblemDetails = z.strictObject({
  type: withDefault(uri, 'about:blank').optional(),
  title: z.string().optional(),
  status: z.int().optional(),
  instance: uri.optional(),
  detail: z.string().optional(),
});
