import { UsageError } from '../../../errors/input.js';
import { ServerError } from '../../../errors/service.js';
import { quoteShell } from '../../../util/quote-shell.js';
import type { Client } from '../../../http/client.js';
import type { HttpResponse } from '../../../http/response.js';
import type { RequestPlan } from '../../../http/plan.js';
import type { CommandContext, Form, Plan } from '../../../kinds/command.js';
import { planOne, planRequest, printResponse } from '../../../kinds/request.js';
import type { Io } from '../../../util/io.js';
import { parseJson } from '../../../util/json/parse.js';
import { isObject } from '../../../util/json/value.js';
import { writeJson } from '../../../util/json/write.js';
import { isGiven, readText } from '../../../api/input.js';
import { requireReadableLimit } from '../preview/request.js';

/** Sends what was prepared. */
type Creation = (client: Client) => Promise<void>;

/** The creation of a session: under `bos` a preview, a question or a wait can belong to it. */
export async function planCreation(form: Form, context: CommandContext): Promise<Plan> {
  if (context.face === 'cray') return planOne(form, context);
  const plan = planRequest(form, context.input);
  const run = await prepareCreation(plan, context, (answer) => printResponse(form, answer, context));
  return { requests: [plan], run };
}

/**
 * Prepares the creation of a session under `bos`: with `--preview` the preview alone, else the request, which a person
 * confirms when there is no limit or something to warn of, unless it is confirmed already. What was typed is checked now,
 * before anything is sent. `print` shows the response; with `--wait` the result of the waiting is shown instead. Throws
 * UsageError.
 */
export async function prepareCreation(
  plan: RequestPlan,
  context: CommandContext,
  print: (response: HttpResponse) => Promise<void>,
  { isConfirmed = false } = {},
): Promise<Creation> {
  const isPreview = isGiven(context.input, 'preview');
  requireReadableLimit(plan, isPreview ? 'preview' : 'creation');
  if (isPreview) return preparePreview(plan, context);
  const finish = (await prepareWait(context)) ?? print;
  const { confirmCreation } = await import('./confirmation.js');
  return async (client) => {
    if (!isConfirmed) await confirmCreation(plan, client, context);
    await finish(await sendCreation(plan, client, context));
  };
}

/**
 * Sends it, with a name, by which it can be found when its answer is lost. There may be a session of a name that was chosen already:
 * then it is said what to do, instead of what holds for any conflict.
 */
async function sendCreation(plan: RequestPlan, client: Client, { input, io }: CommandContext): Promise<HttpResponse> {
  try {
    return await client.send(await nameSession(plan, io));
  } catch (error) {
    const name = readText(input, 'name');
    if (!(error instanceof ServerError) || error.status !== 409 || name === undefined) throw error;
    const version = plan.path.includes('/v1/') ? 'v1 session' : 'v2 sessions';
    const hint = `Choose another --name, or see it with \`bos ${version} describe ${quoteShell(name)}\`.`;
    throw new ServerError(error.status, error.message, { reason: error.reason, hint, cause: error });
  }
}

/** The request with a name of its own, where it has none; v1 takes none. An error then tells to look at that name. */
async function nameSession(plan: RequestPlan, io: Io): Promise<RequestPlan> {
  const body = parseJson(plan.body?.text ?? '{}');
  if (plan.path.includes('/v1/') || !isObject(body) || !plan.body) return plan;
  const given = body.get('name');
  const name = given ?? (await io.makeUniqueName());
  const check = typeof name === 'string' ? { check: `bos v2 sessions describe ${quoteShell(name)}` } : {};
  if (given !== undefined) return { ...plan, ...check };
  const text = writeJson(new Map([...body, ['name', name]]));
  return { ...plan, ...check, body: { ...plan.body, text }, hasOwnName: true };
}

async function preparePreview(plan: RequestPlan, context: CommandContext): Promise<Creation> {
  const other = context.globals.dryRun ? '--dry-run' : isGiven(context.input, 'wait') ? '--wait' : undefined;
  if (other !== undefined)
    throw new UsageError(`--preview creates no session, and ${other} is about one: give one of them.`);
  const { printPreview } = await import('../preview/print-preview.js');
  return (client) => printPreview(plan, client, context);
}

/** Takes the response when the input has `wait`. Throws UsageError for options of waiting without it. */
async function prepareWait(context: CommandContext): Promise<((response: HttpResponse) => Promise<void>) | undefined> {
  if (isGiven(context.input, 'wait')) {
    const { prepareWaiting } = await import('../wait/run.js');
    return prepareWaiting(context);
  }
  const { refuseWaitOptions } = await import('../wait/options.js');
  refuseWaitOptions(context.input);
  return undefined;
}
