import type { CommandContext } from '../../../kinds/command.js';
import { describeSystem } from '../../../kinds/system.js';
import { writeNote } from '../../../kinds/write-note.js';
import { countNodes } from '../../../nodes/count.js';
import type { SessionRequest } from '../preview/request.js';
import { previewSession, type SessionPreview } from '../preview/session-preview.js';
import { listPreviewWarnings } from '../preview/warnings.js';

/** So long a script waits at most for what is worth knowing beforehand. */
const scriptMs = 2000;

/**
 * Says on stderr, before the session of a request is made, what its preview warns of, and without a limit how many nodes it
 * takes: a line each. Says nothing when BOS and the hardware inventory do not tell in time, with `--quiet`, or with
 * `core.confirm = false`.
 */
export async function tellBeforehand(request: SessionRequest, context: CommandContext): Promise<void> {
  if (context.globals.quiet || !context.globals.confirm) return;
  const preview = await previewInTime(request, context, scriptMs);
  if (!preview?.inventory) return;
  if (request.limit === '' && preview.outcomes.length > 0)
    await writeNote(context, describeExtent(preview, await describeSystem(context)));
  const warnings = listPreviewWarnings(preview);
  if (warnings.length > 0) await context.warn(warnings.join(' '));
}

/**
 * The preview of a session; undefined when it does not come within this time or fails: the request itself will show what is
 * wrong. Throws InterruptedError.
 */
export async function previewInTime(
  request: SessionRequest,
  context: CommandContext,
  limitMs: number,
): Promise<SessionPreview | undefined> {
  const client = await context.connect({ retries: 0, limitMs });
  try {
    return await previewSession(request, client);
  } catch (error) {
    if (context.io.signal.aborted) throw error;
    return undefined;
  } finally {
    // Not waited for: a connection that is still being made would hold the request back.
    client.close().catch(() => undefined);
  }
}

function describeExtent({ request, outcomes }: SessionPreview, system: string): string {
  return `There is no limit: the session takes ${countNodes(outcomes.length)} on ${system}, all of the template ${request.templateName}.`;
}
