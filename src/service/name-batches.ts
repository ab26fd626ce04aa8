import type { Input } from '../api/input.js';
import type { Batching, Operation, Paging } from '../api/operation.js';
import type { Client } from '../http/client.js';
import type { RequestPlan } from '../http/plan.js';
import { buildRequest, type RequestRules } from '../http/request.js';
import type { HttpResponse } from '../http/response.js';
import { compareBytes } from '../util/natural-order.js';
import { isPaged, listPages, planFirstPage } from './pages.js';
import { keepRecords } from './record-filter.js';

/** One of several requests of a command, and the names in it. */
export interface Batch {
  readonly names: readonly string[];
  readonly plan: RequestPlan;
}

/** The requests of an operation, each for as many names as one takes. Throws UsageError as buildRequest does. */
export function planBatches(
  operation: Operation,
  { parameter, maximumLength }: Batching,
  input: Input,
  rules: RequestRules,
): Batch[] {
  const text = input.get(parameter);
  return splitNames(typeof text === 'string' ? text : '', maximumLength).map((names) => ({
    names,
    plan: buildRequest(operation, new Map(input).set(parameter, names.join(',')), rules),
  }));
}

/**
 * Names separated by commas -> parts of at most so many characters, commas included. A list that fits into one part stays as it
 * is. From a longer one repeated names, empty ones and the space around names are removed: the server would refuse the part
 * that contains them when others are done. A name that is too long by itself is a part of its own.
 */
export function splitNames(text: string, maximumLength: number): string[][] {
  const typed = text.split(',');
  const names = new Set(typed.map((name) => name.trim()).filter((name) => name !== ''));
  if (text.length <= maximumLength || names.size === 0) return [typed];
  const parts: string[][] = [];
  let room = 0;
  for (const name of names) {
    const part = parts.at(-1);
    room -= name.length + 1;
    if (part && room >= 0) part.push(name);
    else {
      parts.push([name]);
      room = maximumLength - name.length;
    }
  }
  return parts;
}

/** How records are requested by more names than one request takes. */
interface Lookup {
  /** The requests, as far as they are known in advance. */
  readonly plans: readonly RequestPlan[];
  /** What `--dry-run` says about them. */
  readonly note?: string;
  /** The responses, whose lists together are the list. */
  answers(client: Client): AsyncIterable<HttpResponse>;
}

/** A system of 10,000 nodes takes 10 requests in pages, each of 2 MB; one by names takes 20 kB. */
const mostRequests = 32;

/**
 * Plans up to 32 requests with as many names as each takes, or else requests the whole list in pages and keeps the records
 * with these names. Either way they come in byte order, as from one request. Undefined when one request is enough, and when
 * the user asks for a page.
 */
export function planLookup(operation: Operation, paging: Paging, batching: Batching, input: Input): Lookup | undefined {
  const text = input.get(batching.parameter);
  if (typeof text !== 'string' || text.length <= batching.maximumLength) return undefined;
  const names = [...new Set(text.split(','))].sort(compareBytes);
  const parts = splitNames(names.join(','), batching.maximumLength);
  const planFor = (part: readonly string[]): RequestPlan =>
    buildRequest(operation, new Map(input).set(batching.parameter, part.join(',')));
  if (!isPaged(buildRequest(operation, input), paging)) return undefined;
  if (parts.length > mostRequests) return planFilteredList(operation, paging, batching, input, new Set(names));
  const plans = parts.map(planFor);
  return { plans, answers: (client) => sendEach(plans, client) };
}

function planFilteredList(
  operation: Operation,
  paging: Paging,
  { parameter }: Batching,
  input: Input,
  names: ReadonlySet<string>,
): Lookup {
  const plan = buildRequest(operation, new Map([...input].filter(([name]) => name !== parameter)));
  return {
    plans: [planFirstPage(plan, paging)],
    note:
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
