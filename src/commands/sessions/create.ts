import type { Answer, Client } from '../../http/client.js';
import type { RequestPlan } from '../../http/plan.js';
import type { CommandContext } from '../command.js';
import { isGiven } from '../input.js';

/** Sends what was prepared. */
export type Creation = (client: Client) => Promise<void>;

/**
 * What making a session comes to under `bos`. What was typed is checked now, before anything is sent; `print` shows the
 * answer, unless the input asks to wait for the session: then it is shown how that ended. Throws UsageError.
 */
export async function prepareCreation(
  plan: RequestPlan,
  context: CommandContext,
  print: (answer: Answer) => Promise<void>,
): Promise<Creation> {
  const finish = (await prepareWait(context)) ?? print;
  return async (client) => {
    await finish(await client.send(plan));
  };
}

/** What takes the answer where the input has `wait`. Throws UsageError for options of waiting without it. */
async function prepareWait(context: CommandContext): Promise<((answer: Answer) => Promise<void>) | undefined> {
  if (isGiven(context.input, 'wait')) {
    const { prepareWaiting } = await import('./wait/after-creation.js');
    return prepareWaiting(context);
  }
  const { refuseWaitOptions } = await import('./wait/options.js');
  refuseWaitOptions(context.input);
  return undefined;
}
