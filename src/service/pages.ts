import type { Paging } from '../api/operation.js';
import type { Client } from '../http/client.js';
import type { RequestPlan } from '../http/plan.js';
import type { HttpResponse } from '../http/response.js';
import { compareBytes } from '../util/natural-order.js';
import { createMissingIdError, createOrderError, labelPageErrors, readPage, type Page } from './page.js';

/**
 * Records a page, about 2 MB. Measured with lists of 20,000: smaller pages take longer in all; pages of 5,000 take no
 * less, and more memory, and more than twice as long to the first line.
 */
export const pageSize = 1000;

/** Is the list requested in pages? It is not when the user asks for a certain page. */
export function isPaged(plan: RequestPlan, { size, after }: Paging): boolean {
  return plan.query.every(([name]) => name !== size && name !== after);
}

/** The request for the first page. */
export function planFirstPage(plan: RequestPlan, paging: Paging, size = pageSize): RequestPlan {
  return withSize(plan, paging, size);
}

function withSize(plan: RequestPlan, { size }: Paging, count: number): RequestPlan {
  return withQuery(plan, [size, String(count)]);
}

/** The request for all records after the one with that id. */
function planRest(plan: RequestPlan, { after }: Paging, afterId: string | undefined): RequestPlan {
  return afterId === undefined ? plan : withQuery(plan, [after, afterId]);
}

function withQuery(plan: RequestPlan, pair: readonly [string, string]): RequestPlan {
  return { ...plan, query: [...plan.query, pair] };
}

/**
 * Requests a list in pages of `size` records: one response a page, whose lists together are the list. The next page is
 * fetched while the last one is used. A response longer than a page comes from a server without pages (2.16), and is the
 * whole list. An incomplete list is passed on, so that its reader reports what is wrong, and ends the list. Throws what the
 * client throws, and AnswerError for a page that does not go on where the last one ended.
 */
export async function* listPages(
  plan: RequestPlan,
  paging: Paging,
  client: Client,
  size = pageSize,
): AsyncGenerator<HttpResponse> {
  const fetchPage = async (number: number, afterId?: string): Promise<Page> => {
    const rest = planRest(plan, paging, afterId);
    const response = await labelPageErrors(number, client.send(withSize(rest, paging, size)));
    const page = await readPage(response, size, paging.id);
    if (page.kind !== 'heavy') return page;
    // A page that is too large to hold is requested again in one piece, which is printed as it comes.
    await page.discard();
    return { ...page, response: await labelPageErrors(number, client.send(rest)) };
  };
  const isFull = (page: Page): boolean => page.kind === 'page' && page.count === size;
  let page = await fetchPage(1);
  let next: Promise<Page> | undefined;
  try {
    for (let number = 2; ; number += 1) {
      const afterId = page.lastId;
      next = isFull(page) && afterId !== undefined ? fetchPage(number, afterId) : undefined;
      // An error is thrown where the page is awaited, which may be late or never.
      next?.catch(() => undefined);
      yield page.response;
      if (isFull(page) && afterId === undefined) throw createMissingIdError(number - 1, paging.id);
      if (!next || afterId === undefined) return;
      const following = await next;
      if (following.kind === 'page' && following.count === 0) return;
      const stray = findStray(following, page);
      if (stray !== undefined) {
        if (number === 2 && !(await knowsPages(planRest(plan, paging, afterId), paging, client))) return;
        throw createOrderError(number, stray, afterId);
      }
      page = following;
    }
  } finally {
    // The reader may have stopped while a page was on its way.
    void next?.then((page) => page.discard()).catch(() => undefined);
  }
}

/** An id of the page that is not after the page before it. A list without order can begin after its own end. */
function findStray({ firstId, lastId }: Page, before: Page): string | undefined {
  if (firstId !== undefined && firstId === before.firstId) return firstId;
  return [firstId, lastId].find((id) => id !== undefined && !isBehind(id, before.lastId));
}

/**
 * Does the server know pages? When it ignores the number of records that it is asked for, its first response was the whole
 * list, which happens to be as long as a page.
 */
async function knowsPages(rest: RequestPlan, paging: Paging, client: Client): Promise<boolean> {
  const page = await readPage(await client.send(withSize(rest, paging, 1)), 1, paging.id);
  await page.discard();
  return page.kind !== 'longer' && page.kind !== 'heavy';
}

/** Lists are in the byte order of their ids. */
function isBehind(id: string, other = ''): boolean {
  return compareBytes(id, other) > 0;
}
