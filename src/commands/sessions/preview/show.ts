import type { Client } from '../../../http/client.js';
import type { RequestPlan } from '../../../http/plan.js';
import type { CommandContext } from '../../command.js';
import { drawPreview } from './draw.js';
import { investigate } from './findings.js';
import { describePreview } from './value.js';
import { readWish } from './wish.js';

/** Prints what the session of a request would do. Nothing is changed. Throws what the client throws, and AnswerError. */
export async function showPreview(plan: RequestPlan, client: Client, context: CommandContext): Promise<void> {
  const findings = await investigate(readWish(plan), client);
  await context.print(describePreview(findings), { view: 'record', draw: drawPreview });
}
