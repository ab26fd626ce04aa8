import type { Paging } from '../api/operation.js';
import type { Client } from '../http/client.js';
import type { RequestPlan } from '../http/plan.js';
import type { HttpResponse } from '../http/response.js';
import { compareBytes } from '../util/natural-order.js';
import { explainMissingId, explainOrder, namePage, readPage, type Page } from './page.js';

/**
 * Records a page, about 2 MB. Measured with lists of 20,000: smaller pages take longer in all; pages of 5,000 take no
 * less, and more memory, and more than twice as long to the first line.
 */
export const pageSize = 1000;

/** Does the user leave it to us how the list is asked for? */
export function isPaged(plan: RequestPlan, { size, after }: Paging): boolean {
  return plan.query.every(([name]) => name !== size && name !== after);
}

/** The request for the first page. */
export function planFirstPage(plan: RequestPlan, paging: Paging): RequestPlan {
  return withSize(plan, paging, pageSize);
}

function withSize(plan: RequestPlan, { size }: Paging, count: number): RequestPlan {
  return withQuery(plan, [size, String(count)]);
}

/** The request for all records behind the one with that id. */
function planRest(plan: RequestPlan, { after }: Paging, afterId: string | undefined): RequestPlan {
  return afterId === undefined ? plan : withQuery(plan, [after, afterId]);
}

function withQuery(plan: RequestPlan, pair: readonly [string, string]): RequestPlan {
  return { ...plan, query: [...plan.query, pair] };
}

/**
 * Asks for a list page by page, of `size` records: one answer a page, whose lists together are the list. The next page is fetched while the
 * last one is used. An answer longer than a page comes from a server that knows none (2.16), and is the whole list. What is
 * no whole list is handed on, for the reader to say what is wrong with it, and ends the list. Throws what the client
 * throws, and AnswerError for a page that does not go on where the last one ended.
 */
export async function* listPages(
  plan: RequestPlan,
  paging: Paging,
  client: Client,
  size = pageSize,
): AsyncGenerator<HttpResponse> {
  const fetchPage = async (number: number, afterId?: string): Promise<Page> => {
    const rest = planRest(plan, paging, afterId);
    const answer = await namePage(number, client.send(withSize(rest, paging, size)));
    const page = await readPage(answer, size, paging.id);
    if (page.kind !== 'heavy') return page;
    // What cannot be held is asked for again in one piece, which is printed as it comes.
    await page.discard();
    return { ...page, answer: await namePage(number, client.send(rest)) };
  };
  const isFull = (page: Page): boolean => page.kind === 'page' && page.count === size;
  let page = await fetchPage(1);
  let next: Promise<Page> | undefined;
  try {
    for (let number = 2; ; number += 1) {
      const afterId = page.lastId;
      next = isFull(page) && afterId !== undefined ? fetchPage(number, afterId) : undefined;
      // It is thrown where it is waited for, which may be late or never.
      next?.catch(() => undefined);
      yield page.answer;
      if (isFull(page) && afterId === undefined) throw explainMissingId(number - 1, paging.id);
      if (!next || afterId === undefined) return;
      const following = await next;
      if (following.kind === 'page' && following.count === 0) return;
      const stray = findStray(following, page);
      if (stray !== undefined) {
        if (number === 2 && !(await knowsPages(planRest(plan, paging, afterId), paging, client))) return;
        throw explainOrder(number, stray, afterId);
      }
      page = following;
    }
  } finally {
    // The reader may have gone while a page was on its way.
    void next?.then((page) => page.discard()).catch(() => undefined);
  }
}

/** A name of the page that is not behind the page before. A list without order can begin behind its own end. */
function findStray({ firstId, lastId }: Page, before: Page): string | undefined {
  if (firstId !== undefined && firstId === before.firstId) return firstId;
  return [firstId, lastId].find((id) => id !== undefined && !isBehind(id, before.lastId));
}

/**
 * Does the server take the number of records that it is asked for? One that does not had the whole list in its first
 * answer, which happens to be as long as a page.
 */
async function knowsPages(rest: RequestPlan, paging: Paging, client: Client): Promise<boolean> {
  const page = await readPage(await client.send(withSize(rest, paging, 1)), 1, paging.id);
  await page.discard();
  return page.kind !== 'longer' && page.kind !== 'heavy';
}

/** Names are in the order of their bytes. */
function isBehind(id: string, other = ''): boolean {
  return compareBytes(id, other) > 0;
}
