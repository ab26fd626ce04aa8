import type { Input } from '../api/input.js';
import type { Batching, Operation, Paging } from '../api/operation.js';
import type { Client } from '../http/client.js';
import type { HttpResponse } from '../http/response.js';
import type { RequestPlan } from '../http/plan.js';
import { buildRequest } from '../http/request.js';
import { compareBytes } from '../util/natural-order.js';
import { splitNames } from './batches.js';
import { isPaged, listPages, planFirstPage } from './pages.js';
import { keepRecords } from './keep-records.js';

/** How records are asked for by more names than one request takes. */
interface Lookup {
  /** The requests, as far as they are known beforehand. */
  readonly plans: readonly RequestPlan[];
  /** What is to be known beside them. */
  readonly remark?: string;
  /** The answers, whose lists together are the list. */
  answers(client: Client): AsyncIterable<HttpResponse>;
}

/** A system of 10,000 nodes takes 10 requests in pages, each of 2 MB; one by names takes 20 kB. */
const mostRequests = 32;

/**
 * Some tens of requests with as many names as each takes, or else the whole list in pages, of which only the records with
 * these names are kept. Either way they come in byte order, as they do from one request. Undefined where one request does,
 * and where the user asks for a page.
 */
export function planLookup(operation: Operation, paging: Paging, batching: Batching, input: Input): Lookup | undefined {
  const text = input.get(batching.parameter);
  if (typeof text !== 'string' || text.length <= batching.maximumLength) return undefined;
  const names = [...new Set(text.split(','))].sort(compareBytes);
  const parts = splitNames(names.join(','), batching.maximumLength);
  const planFor = (part: readonly string[]): RequestPlan =>
    buildRequest(operation, new Map(input).set(batching.parameter, part.join(',')));
  if (!isPaged(buildRequest(operation, input), paging)) return undefined;
  if (parts.length > mostRequests) return lookThrough(operation, paging, batching, input, new Set(names));
  const plans = parts.map(planFor);
  return { plans, answers: (client) => sendEach(plans, client) };
}

function lookThrough(
  operation: Operation,
  paging: Paging,
  { parameter }: Batching,
  input: Input,
  names: ReadonlySet<string>,
): Lookup {
  const plan = buildRequest(operation, new Map([...input].filter(([name]) => name !== parameter)));
  return {
    plans: [planFirstPage(plan, paging)],
    remark:
      `The ${names.size.toLocaleString('en')} nodes are too many to be asked for by name: the list is asked for in pages, ` +
      'of which this is the request for the first, and the nodes are picked from it.',
    async *answers(client) {
      for await (const page of listPages(plan, paging, client))
        yield keepRecords(page, paging.id, (id) => names.has(id));
    },
  };
}

async function* sendEach(plans: readonly RequestPlan[], client: Client): AsyncGenerator<HttpResponse> {
  for (const plan of plans) yield await client.send(plan);
}
