import type { Input } from '../api/input.js';
import type { Batching, Operation, Paging } from '../api/operation.js';
import type { CommandContext } from '../commands/command.js';
import { UnprintableError } from '../errors/unprintable-error.js';
import { UsageError } from '../errors/usage-error.js';
import type { Answer, Client } from '../http/client.js';
import type { RequestPlan } from '../http/plan.js';
import { buildRequest } from '../http/request.js';

/** What an operation sends. */
export interface Sending {
  /** The requests, as far as they are known beforehand. */
  readonly plans: readonly RequestPlan[];
  /** What `--dry-run` says beside them. */
  readonly remark?: string;
  /** Sends them and prints the answers as one. */
  run(client: Client): Promise<void>;
  /** Of a list: sends them and hands on the answers, whose lists together are the list. */
  readonly answers?: (client: Client) => AsyncIterable<Answer>;
}

/**
 * One request; under `bos` also pages of a list, unless the user asks for one, batches of names that are too many for one
 * request, and deletions. Throws UsageError for a request that cannot be.
 */
export async function chooseSending(operation: Operation, input: Input, context: CommandContext): Promise<Sending> {
  const { paging, batching, boots, danger } = operation;
  const plan = buildRequest(operation, input);
  if (danger === 'delete') return sendDeletion(plan, input, context);
  if (context.face === 'cray') return sendOne(operation, plan, context);
  if (boots) return sendSession(operation, plan, context);
  const pages = paging && (await sendPages(operation, paging, plan, context));
  const batches = batching && (await sendBatches(operation, batching, input, context));
  const sending = pages ?? batches ?? sendOne(operation, plan, context);
  return operation.watch ? sendForEyes(operation, sending, context) : sending;
}

function sendOne(operation: Operation, plan: RequestPlan, context: CommandContext): Sending {
  return {
    plans: [plan],
    async run(client) {
      const answer = await client.send(plan);
      await showDone(operation, () => context.printAnswer(answer, operation));
    },
    async *answers(client) {
      yield await client.send(plan);
    },
  };
}

async function sendSession(operation: Operation, plan: RequestPlan, context: CommandContext): Promise<Sending> {
  const { prepareCreation } = await import('../commands/sessions/create.js');
  const print = (answer: Answer): Promise<void> => showDone(operation, () => context.printAnswer(answer, operation));
  return { plans: [plan], run: await prepareCreation(plan, print) };
}

async function sendDeletion(plan: RequestPlan, input: Input, context: CommandContext): Promise<Sending> {
  const { deleteMany, requireFilter } = await import('../commands/bulk-delete.js');
  requireFilter(plan, input.get('all') === true);
  return { plans: [plan], run: (client) => deleteMany(plan, client, context) };
}

async function sendPages(
  operation: Operation,
  paging: Paging,
  plan: RequestPlan,
  context: CommandContext,
): Promise<Sending | undefined> {
  const { isPaged, listPages, planFirstPage } = await import('../commands/paging/pages.js');
  if (!isPaged(plan, paging)) return undefined;
  return {
    plans: [planFirstPage(plan, paging)],
    remark: 'The list is asked for in pages: this is the request for the first.',
    run: (client) => context.printAnswers(listPages(plan, paging, client), operation),
    answers: (client) => listPages(plan, paging, client),
  };
}

/** The list again and again, where `--watch` asks for it, or with more than the server says for a person at a terminal. */
async function sendForEyes(operation: Operation, sending: Sending, context: CommandContext): Promise<Sending> {
  const [{ prepareWatch }, { chooseLook }] = await Promise.all([
    import('../commands/watch/prepare.js'),
    import('../commands/sessions/list/look.js'),
  ]);
  const { answers } = sending;
  if (!answers) return sending;
  const watching = prepareWatch(operation, answers, context);
  if (watching) {
    const often = `The list is asked for again every ${watching.intervalMs / 1000} seconds.`;
    const remark = [sending.remark, often].filter(Boolean).join(' ');
    return { ...sending, remark, run: () => watching.run() };
  }
  const look = chooseLook(operation, context);
  if (!look) return sending;
  const { applyLook } = await import('../commands/sessions/list/show.js');
  const layout = { view: operation.view, columns: look.columns };
  return { ...sending, run: (client) => context.printAnswers(applyLook(answers(client), look, client), layout) };
}

async function sendBatches(
  operation: Operation,
  batching: Batching,
  input: Input,
  context: CommandContext,
): Promise<Sending | undefined> {
  const names = input.get(batching.parameter);
  if (typeof names !== 'string' || names.length <= batching.maximumLength) return undefined;
  const [{ planBatches }, { sendInBatches }] = await Promise.all([
    import('../commands/batches/batch.js'),
    import('../commands/batches/send.js'),
  ]);
  const batches = planBatches(operation, batching, input);
  return {
    plans: batches.map((batch) => batch.plan),
    run: (client) => showDone(operation, () => sendInBatches(batches, client, operation, context)),
  };
}

/** What a write did stays done, also where its answer has no such column: that is no usage error any more. */
async function showDone({ method }: Operation, show: () => Promise<void>): Promise<void> {
  try {
    await show();
  } catch (error) {
    if (method === 'GET' || !(error instanceof UsageError)) throw error;
    throw new UnprintableError(`It was done, but its answer cannot be shown so. ${error.message}`, {
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    });
  }
}
