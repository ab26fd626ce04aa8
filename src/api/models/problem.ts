import { z } from 'zod';
import { withDefault } from './common.js';

const uri = z.string().meta({ format: 'uri' });

/** An error as RFC 7807 has it. */
export const ProblemDetails = z.strictObject({
  type: withDefault(uri, 'about:blank').optional(),
  title: z.string().optional(),
  status: z.int().optional(),
  instance: uri.optional(),
  detail: z.string().optional(),
});
