import type { Input } from '../api/input.js';
import type { Batching, Operation } from '../api/operation.js';
import { FileError, UsageError } from '../errors/input.js';
import { UnprintableError } from '../errors/outcome.js';
import { holdResponse, readWhole, type HttpResponse } from '../http/response.js';
import type { RequestPlan } from '../http/plan.js';
import { buildRequest, type RequestRules } from '../http/request.js';
import type { Layout } from '../output/layout.js';
import { parseBody } from '../output/response-body.js';
import type { JsonValue } from '../util/json/value.js';
import { bodyRules } from './body.js';
import type { CommandContext, Form, RequestsPlan } from './command.js';

/** The plan of one request, whose response is printed. */
export function planOne(form: Form, context: CommandContext): RequestsPlan {
  const plan = planRequest(form, context.input);
  return {
    requests: [plan],
    run: async (client) => printResponse(form, await client.send(plan), context),
  };
}

/** What a response means for the exit status, though its request was taken: with a line for stderr. */
export interface Verdict {
  readonly status: number;
  readonly line?: string;
}

/** Judges the value of a response; undefined when all is well. */
export type Judge = (response: JsonValue) => Verdict | undefined;

/** As `planOne`; under `bos` the response, which is small, also decides the exit status. */
export function planJudged(form: Form, context: CommandContext, judge: Judge): RequestsPlan {
  const plan = planRequest(form, context.input);
  return {
    requests: [plan],
    run: async (client) => {
      const response = await client.send(plan);
      const body = await readWhole(response.body);
      await printResponse(form, holdResponse(response, body), context);
      const parsed = parseBody(body.toString());
      const verdict = parsed.kind === 'value' && context.face === 'bos' ? judge(parsed.value) : undefined;
      if (verdict?.line !== undefined) await context.warn(verdict.line);
      return verdict?.status ?? 0;
    },
  };
}

/** The plan of a change of many: in batches, when the names are more than one request takes. */
export async function planChange(form: Form, context: CommandContext): Promise<RequestsPlan> {
  const operation = operationOf(form);
  const batching = context.face === 'bos' ? batchingFor(operation, context.input) : undefined;
  if (!batching) return planOne(form, context);
  const [{ planBatches }, { sendInBatches }] = await Promise.all([
    import('../service/name-batches.js'),
    import('./batches.js'),
  ]);
  const batches = planBatches(operation, batching, context.input, rulesOf(form));
  return {
    requests: batches.map(({ plan }) => plan),
    run: (client) => showDone(form, () => sendInBatches(batches, client, layoutOf(form), context)),
  };
}

/** The request of a form with this input. Throws UsageError as buildRequest does. */
export function planRequest(form: Form, input: Input): RequestPlan {
  return buildRequest(operationOf(form), input, rulesOf(form));
}

/** What the form adds to its operation. */
export function rulesOf({ bodyRule, check }: Form): RequestRules {
  return { bodyRule: bodyRule && bodyRules[bodyRule], check };
}

/** The operation of a form that sends one. */
export function operationOf({ operation, summary }: Form): Operation {
  if (operation) return operation;
  throw new Error(`It sends no operation: ${summary}`);
}

/** The batching of an operation whose names in the input are more than one request takes; undefined when one does. */
export function batchingFor({ batching }: Operation, input: Input): Batching | undefined {
  const names = input.get(batching?.parameter ?? '');
  return batching && typeof names === 'string' && names.length > batching.maximumLength ? batching : undefined;
}

export function layoutOf({ layout = { view: 'record' } }: Form): Layout {
  return layout;
}

/** Prints the response to the request of a form, and says what was done. Throws as `showDone` does. */
export async function printResponse(form: Form, answer: HttpResponse, context: CommandContext): Promise<void> {
  const { receipt } = form;
  if (!receipt) {
    await showDone(form, () => context.printAnswer(answer, layoutOf(form)));
    return;
  }
  const [{ readAlong }, { writeReceipt }] = await Promise.all([import('./receipt.js'), import('./write-note.js')]);
  const receivable = readAlong(answer, receipt, context.input);
  await showDone(form, () => context.printAnswer(receivable.answer, layoutOf(form)), receivable.describe);
  if (isToldOfWrites(context)) await writeReceipt(context, receivable.describe());
}

/** Receipts are for people: under `bos`, where stderr is a terminal, and not with `--quiet`. */
export function isToldOfWrites({ face, io, globals }: Pick<CommandContext, 'face' | 'io' | 'globals'>): boolean {
  return face === 'bos' && io.stderr.isTTY && !globals.quiet;
}

/**
 * What a write did stays done, also where its response has no such column (that is not a usage error any more) or the output
 * takes nothing: then `describe` says what nobody could read.
 */
export async function showDone(form: Form, show: () => Promise<void>, describe?: () => string): Promise<void> {
  try {
    await show();
  } catch (error) {
    if (operationOf(form).method === 'GET') throw error;
    if (error instanceof FileError) {
      const done = describe === undefined ? '' : `: ${describe()}`;
      throw new FileError(`${error.message} It was done anyway${done}.`, { cause: error });
    }
    if (!(error instanceof UsageError)) throw error;
    throw new UnprintableError(`It was done, but the response cannot be shown in this format. ${error.message}`, {
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    });
  }
}
