import type { Operation } from '../api/operation.js';
import { UnprintableError } from '../errors/outcome.js';
import { UsageError } from '../errors/input.js';

/** What a write did stays done, also where its answer has no such column: that is no usage error any more. */
export async function showDone({ method }: Operation, show: () => Promise<void>): Promise<void> {
  try {
    await show();
  } catch (error) {
    if (method === 'GET' || !(error instanceof UsageError)) throw error;
    throw new UnprintableError(`It was done, but its answer cannot be shown so. ${error.message}`, {
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    });
  }
}
