import { UsageError } from '../../errors/usage-error.js';
import type { Answer, Client } from '../../http/client.js';
import type { RequestPlan } from '../../http/plan.js';
import type { CommandContext } from '../command.js';
import { isGiven } from '../input.js';
import { requireReadableLimit } from './preview/limit-check.js';

/** Sends what was prepared. */
export type Creation = (client: Client) => Promise<void>;

/**
 * What making a session comes to under `bos`: a preview in its place where that was asked for, else the request, which
 * a person confirms who gave no limit. What was typed is checked now, before anything is sent; `print` shows the
 * answer. Throws UsageError.
 */
export async function prepareCreation(
  plan: RequestPlan,
  context: CommandContext,
  print: (answer: Answer) => Promise<void>,
): Promise<Creation> {
  requireReadableLimit(plan);
  if (isGiven(context.input, 'preview')) return preparePreview(plan, context);
  const { confirmCreation } = await import('./preview/confirm.js');
  return async (client) => {
    await confirmCreation(plan, client, context);
    await print(await client.send(plan));
  };
}

async function preparePreview(plan: RequestPlan, context: CommandContext): Promise<Creation> {
  if (context.globals.dryRun) {
    throw new UsageError(
      '--dry-run shows the request that makes a session, and --preview makes none: give one of them.',
    );
  }
  const { showPreview } = await import('./preview/show.js');
  return (client) => showPreview(plan, client, context);
}
