import { z } from 'zod';
import { links } from './common.js';

const part = z
  .string()
  .regex(/^(0|[1-9][0-9]*)$/)
  .optional();

/** A release of the service, or of one of its APIs. */
export const Version = z.strictObject({ major: part, minor: part, patch: part, links: links.optional() });

/** The answer at the root: one entry an API version. */
export const VersionArray = z.array(Version);

export const Healthz = z.strictObject({ dbStatus: z.string().optional(), apiStatus: z.string().optional() });
