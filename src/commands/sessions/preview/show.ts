import type { Client } from '../../../http/client.js';
import type { RequestPlan } from '../../../http/plan.js';
import type { CommandContext } from '../../../kinds/command.js';
import { drawPreview } from './draw.js';
import { investigate } from './findings.js';
import { listUnchecked } from './unchecked.js';
import { describePreview } from './value.js';
import { listWarnings } from './warnings.js';
import { readWish } from './wish.js';

/**
 * Prints what the session of a request would do; as `nodes` those that it takes, and what to be warned of on stderr.
 * Nothing is changed. Throws what the client throws, and AnswerError.
 */
export async function showPreview(plan: RequestPlan, client: Client, context: CommandContext): Promise<void> {
  const findings = await investigate(readWish(plan), client);
  if (context.globals.format === 'nodes' && context.globals.query === undefined) {
    for (const note of [...listWarnings(findings), ...listUnchecked(findings)]) await context.warn(note);
    await context.print(findings.fates.map(({ component }) => component.id));
    return;
  }
  await context.print(describePreview(findings), { view: 'record', draw: drawPreview });
}
