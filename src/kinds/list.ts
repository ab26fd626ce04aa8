import { isGiven, readInteger } from '../api/input.js';
import { UsageError } from '../errors/input.js';
import type { Client } from '../http/client.js';
import type { RequestPlan } from '../http/plan.js';
import type { HttpResponse } from '../http/response.js';
import type { Column } from '../output/layout.js';
import type { CommandContext, Form, RequestsPlan } from './command.js';
import type { ChooseEnrichment, Enrichment } from './enrich.js';
import { batchingFor, layoutOf, operationOf, planOne, planRequest, printResponse } from './request.js';
import { limitRows } from './parameter.js';
import type { Watch } from './watch/prepare.js';

/** What can be done with a list beside printing it. */
export interface ListOptions {
  /** `--watch` shows it again and again. */
  readonly watch?: Watch;
  /** A table, and whoever asks for its columns, is told more of each record. Loaded when it is needed. */
  readonly enrich?: () => Promise<ChooseEnrichment>;
  /** What else the records are asked to have in every format; undefined when nothing. Loaded when it is needed. */
  readonly extend?: (context: CommandContext) => Promise<ListExtension> | undefined;
}

/** More members and columns for each record of a list. */
export interface ListExtension {
  readonly columns: readonly Column[];
  /** What `--dry-run` says of it. */
  readonly note: string;
  /** The same responses, whose records have more members. */
  extend(answers: AsyncIterable<HttpResponse>): AsyncIterable<HttpResponse>;
  /** In the place of the enrichment of the list, where it knows already what that would ask for. */
  readonly enrich?: ChooseEnrichment;
}

/** A list on its way: its requests, and the responses whose lists together are the list. */
interface ListPlan extends RequestsPlan {
  answers(client: Client): AsyncIterable<HttpResponse>;
}

/** The plan of a list of records. */
export async function planList(listed: Form, context: CommandContext, options?: ListOptions): Promise<RequestsPlan> {
  if (context.face === 'cray') return planOne(listed, context);
  const form = limitForm(listed, context);
  const request = planRequest(form, context.input);
  const extension = await options?.extend?.(context);
  const plain =
    (await planLookUp(form, context)) ?? (await planPages(form, request, context)) ?? planWhole(form, request, context);
  const [extended, plan] = extension ? extendPlan(form, plain, extension, context) : [form, plain];
  const enrich = extension?.enrich;
  return planListed(extended, plan, enrich ? { ...options, enrich: () => Promise.resolve(enrich) } : options, context);
}

/** The plan of a list, or what its options make of it: it is watched, or its records are told more of. */
export async function planListed(
  form: Form,
  plan: ListPlan,
  options: ListOptions | undefined,
  context: CommandContext,
): Promise<RequestsPlan> {
  return options && mayDiffer(options, context) ? planOtherwise(form, plan, options, context) : plan;
}

/** The form whose list has no more rows than `--limit-rows` says. Throws UsageError when it is watched too. */
export function limitForm(form: Form, { input }: Pick<CommandContext, 'input'>): Form {
  const most = readInteger(input, limitRows.name);
  if (most === undefined) return form;
  if (isGiven(input, 'watch')) {
    throw new UsageError('--watch shows as many rows as there is room for: it cannot be combined with --limit-rows.');
  }
  return { ...form, layout: { ...layoutOf(form), most } };
}

/** How many records are enough; undefined when all of them are needed to choose and sort those that are printed. */
function countEnough({ layout }: Form, { globals }: Pick<CommandContext, 'globals'>): number | undefined {
  return globals.sortBy === undefined && globals.query === undefined ? layout?.most : undefined;
}

/** The form with more columns, and the plan of a list whose records have what they show. */
function extendPlan(form: Form, plan: ListPlan, extension: ListExtension, context: CommandContext): [Form, ListPlan] {
  const { columns = [], ...rest } = layoutOf(form);
  const layout = { ...rest, columns: [...columns, ...extension.columns] };
  const answers = (client: Client): AsyncIterable<HttpResponse> => extension.extend(plan.answers(client));
  const note = [plan.note, extension.note].filter(Boolean).join(' ');
  const run = (client: Client): Promise<void> => context.printAnswers(answers(client), layout);
  return [
    { ...form, layout },
    { ...plan, note, answers, run },
  ];
}

/** May it be shown otherwise than once, as the server says it? */
function mayDiffer({ enrich }: ListOptions, { input, globals, io }: CommandContext): boolean {
  if (input.has('watch') || input.has('interval')) return true;
  if (enrich === undefined) return globals.format === 'table' && io.stdout.isTTY;
  return globals.format === 'table' || [globals.columns, globals.sortBy, globals.query].some(Boolean);
}

function planWhole(form: Form, request: RequestPlan, context: CommandContext): ListPlan {
  return {
    requests: [request],
    run: async (client) => printResponse(form, await client.send(request), context),
    async *answers(client) {
      yield await client.send(request);
    },
  };
}

/** By names that are more than one request takes. */
async function planLookUp(form: Form, context: CommandContext): Promise<ListPlan | undefined> {
  const operation = operationOf(form);
  const { paging } = operation;
  const batching = batchingFor(operation, context.input);
  if (!paging || !batching) return undefined;
  const { planLookup } = await import('../service/name-batches.js');
  const lookup = planLookup(operation, paging, batching, context.input);
  if (!lookup) return undefined;
  const { plans, note } = lookup;
  return {
    requests: plans,
    ...(note === undefined ? {} : { note }),
    answers: (client) => lookup.answers(client),
    run: (client) => context.printAnswers(lookup.answers(client), layoutOf(form)),
  };
}

async function planPages(form: Form, request: RequestPlan, context: CommandContext): Promise<ListPlan | undefined> {
  const { paging } = operationOf(form);
  if (!paging) return undefined;
  const { isPaged, listPages, pageSize, planFirstPage } = await import('../service/pages.js');
  if (!isPaged(request, paging)) return undefined;
  const enough = countEnough(form, context) ?? Infinity;
  // One more tells that there are more.
  if (enough < pageSize) return planWhole(form, planFirstPage(request, paging, enough + 1), context);
  return {
    requests: [planFirstPage(request, paging)],
    note: 'The list is asked for in pages: this is the request for the first.',
    run: (client) => context.printAnswers(listPages(request, paging, client), layoutOf(form)),
    answers: (client) => listPages(request, paging, client),
  };
}

/** The list again and again, when `--watch` asks for it, or with more than the server says. */
async function planOtherwise(
  form: Form,
  plan: ListPlan,
  { watch, enrich }: ListOptions,
  context: CommandContext,
): Promise<RequestsPlan> {
  const columns = layoutOf(form).columns ?? [];
  const [{ prepareWatch }, chooseEnrichment] = await Promise.all([import('./watch/prepare.js'), enrich?.()]);
  const enrichment = chooseEnrichment?.(columns, context);
  const watching = watch && prepareWatch({ watch, columns, enrichment }, (client) => plan.answers(client), context);
  if (watching) {
    const often = `The list is asked for again every ${watching.intervalMs / 1000} seconds.`;
    return { ...plan, note: [plan.note, often].filter(Boolean).join(' '), run: () => watching.run() };
  }
  return enrichment ? { ...plan, run: (client) => printEnriched(form, plan, enrichment, client, context) } : plan;
}

async function printEnriched(
  form: Form,
  plan: ListPlan,
  enrichment: Enrichment,
  client: Client,
  context: CommandContext,
): Promise<void> {
  const { enrichList } = await import('./enrich.js');
  const enough = countEnough(form, context);
  await context.printAnswers(enrichList(plan.answers(client), enrichment, client, enough), {
    ...layoutOf(form),
    columns: enrichment.columns,
  });
}
