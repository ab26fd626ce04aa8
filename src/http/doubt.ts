import type { BosError, ErrorDetails } from '../errors/bos-error.js';
import { AnswerError, NetworkError, ServerError } from '../errors/service.js';
import { describeUncertainty, type RequestPlan } from './plan.js';

/** A failure of a write of which an earlier attempt may have been done: the same, and it says so. */
export function addDoubt(error: BosError, plan: RequestPlan): BosError {
  if (error.mayBeDone) return error;
  const hint = [describeUncertainty(plan), error.hint].filter((text) => text !== undefined).join(' ');
  return withHint(error, hint, { mayBeDone: true, requestId: plan.requestId });
}

/** The same failure of a request with another hint, and what else has changed. */
export function withHint(
  error: BosError,
  hint: string,
  changed: Pick<ErrorDetails, 'mayBeDone' | 'requestId'> = {},
): BosError {
  const { reference, usage, mayBeDone, requestId } = error;
  const details = { reference, usage, mayBeDone, requestId, ...changed, hint, cause: error };
  if (error instanceof NetworkError) return new NetworkError(error.code, error.message, details);
  if (error instanceof AnswerError) return new AnswerError(error.message, details);
  if (!(error instanceof ServerError)) return error;
  const { reason, isOfService } = error;
  return new ServerError(error.status, error.message, { ...details, reason, isOfService });
}
