import type { Input } from '../api/input.js';
import type { Batching, Operation, Paging } from '../api/operation.js';
import type { CommandContext } from '../kinds/command.js';
import { showDone } from '../kinds/show-done.js';
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
  const { paging, boots, danger, several } = operation;
  const together = context.face === 'bos' && several && (await sendTogether(operation, input, context));
  if (together) return together;
  const plan = buildRequest(operation, input);
  if (danger === 'delete') return sendDeletion(plan, input, context);
  if (context.face === 'cray') return sendOne(operation, plan, context);
  if (boots) return sendSession(operation, plan, context);
  const parts = await sendInParts(operation, input, context);
  const pages = parts ? undefined : paging && (await sendPages(operation, paging, plan, context));
  const sending = parts ?? pages ?? sendOne(operation, plan, context);
  return operation.watch && isForEyes(context) ? sendForEyes(operation, sending, context) : sending;
}

/** May it be shown otherwise than once, as the server says it? */
function isForEyes({ input, globals, io }: CommandContext): boolean {
  return input.has('watch') || input.has('interval') || (globals.format === 'table' && io.stdout.isTTY);
}

/** What is done to several in one go, where it is an operation for one. */
async function sendTogether(operation: Operation, input: Input, context: CommandContext): Promise<Sending | undefined> {
  const { replaceForMany, collectIds, requireAll } = await import('../kinds/node-names.js');
  const replacement = replaceForMany(operation, input);
  if (!replacement) return undefined;
  const sending = await chooseSending(replacement.operation, replacement.input, context);
  const { required } = replacement;
  if (required.length === 0) return sending;
  return {
    ...sending,
    async run(client) {
      const found = new Set<string>();
      await sending.run(collectIds(client, 'id', found));
      requireAll(required, found);
    },
  };
}

/** Names that are more than one request takes. */
async function sendInParts(operation: Operation, input: Input, context: CommandContext): Promise<Sending | undefined> {
  const { method, paging, batching } = operation;
  const names = input.get(batching?.parameter ?? '');
  if (!batching || typeof names !== 'string' || names.length <= batching.maximumLength) return undefined;
  if (method !== 'GET') return sendBatches(operation, batching, input, context);
  const { planLookup } = await import('../service/look-up.js');
  const lookup = paging && planLookup(operation, paging, batching, input);
  return lookup && { ...lookup, run: (client) => context.printAnswers(lookup.answers(client), operation) };
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
  return { plans: [plan], run: await prepareCreation(plan, context, print) };
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
  const { isPaged, listPages, planFirstPage } = await import('../service/pages.js');
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
    import('../kinds/watch/prepare.js'),
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
): Promise<Sending> {
  const [{ planBatches }, { sendInBatches }] = await Promise.all([
    import('../service/batches.js'),
    import('../kinds/batches.js'),
  ]);
  const batches = planBatches(operation, batching, input);
  return {
    plans: batches.map((batch) => batch.plan),
    run: (client) => showDone(operation, () => sendInBatches(batches, client, operation, context)),
  };
}
