import { InterruptedError } from '../../../errors/outcome.js';
import { ServerError } from '../../../errors/service.js';
import type { Foresight } from '../../../explain/session-verdict.js';
import type { CommandContext } from '../../../kinds/command.js';
import { toServiceFailure } from '../../../service/ask.js';
import type { Session } from '../../../service/session.js';
import { previewSession } from '../preview/session-preview.js';
import { listPreviewWarnings } from '../preview/warnings.js';

/**
 * What a session would do if BOS took it up now, as its preview says; with the reason where that is not known. It may take
 * `timeoutMs`. Throws InterruptedError.
 */
export async function foresee(session: Session, context: CommandContext, timeoutMs: number): Promise<Foresight> {
  const tenant = session.tenant === '' ? {} : { tenant: session.tenant };
  const client = await context.connect({ retries: 0, timeoutMs, limitMs: timeoutMs, ...tenant });
  try {
    const preview = await previewSession(session, client);
    return {
      templateGone: false,
      inventoryProblem: preview.inventoryProblem,
      failure: preview.failure,
      nodes: preview.inventoryProblem === undefined ? preview.outcomes.length : undefined,
      warnings: listPreviewWarnings(preview),
    };
  } catch (error) {
    if (error instanceof ServerError && error.code === 'not-found') return { ...nothing, templateGone: true };
    if (error instanceof InterruptedError && !context.io.signal.aborted) {
      return { ...nothing, inventoryProblem: `No response within ${timeoutMs / 1000} s.` };
    }
    if (error instanceof InterruptedError) throw error;
    return { ...nothing, failure: toServiceFailure(error).message };
  } finally {
    // Not waited for: a connection that is still being made would hold up the result.
    client.close().catch(() => undefined);
  }
}

const nothing: Foresight = {
  templateGone: false,
  inventoryProblem: undefined,
  failure: undefined,
  nodes: undefined,
  warnings: [],
};
