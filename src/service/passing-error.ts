import type { BosError } from '../errors/bos-error.js';
import { AnswerError, NetworkError, ServerError } from '../errors/service.js';

/** Refusals that have to do with the moment, not with the request. */
const passingStatuses = [408, 425, 429];

/** Is it an error that may be over when one asks again later? A refused login, a bad certificate or a 404 are not. */
export function mayPass(error: unknown): error is BosError {
  if (error instanceof NetworkError) return error.code !== 'tls';
  if (error instanceof ServerError) return error.status >= 500 || passingStatuses.includes(error.status);
  return error instanceof AnswerError;
}
