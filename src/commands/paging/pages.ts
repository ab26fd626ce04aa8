import type { Paging } from '../../api/operation.js';
import { AnswerError } from '../../errors/answer-error.js';
import type { Answer, Client } from '../../http/client.js';
import type { RequestPlan } from '../../http/plan.js';
import { readPage, type Page } from './page.js';

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
export function planFirstPage(plan: RequestPlan, { size }: Paging): RequestPlan {
  return withQuery(plan, [size, String(pageSize)]);
}

/** The request for all records behind the one with that id. */
function planRest(plan: RequestPlan, { after }: Paging, afterId: string | undefined): RequestPlan {
  return afterId === undefined ? plan : withQuery(plan, [after, afterId]);
}

function withQuery(plan: RequestPlan, pair: readonly [string, string]): RequestPlan {
  return { ...plan, query: [...plan.query, pair] };
}

/**
 * Asks for a list page by page: one answer a page, whose lists together are the list. The next page is fetched while the
 * last one is used. An answer longer than a page comes from a server that knows none (2.16), and is the whole list.
 * Throws what the client throws, and AnswerError for a page that does not go on where the last one ended.
 */
export async function* listPages(plan: RequestPlan, paging: Paging, client: Client): AsyncGenerator<Answer> {
  const fetchPage = async (afterId?: string): Promise<Page> => {
    const rest = planRest(plan, paging, afterId);
    const page = await readPage(await client.send(planFirstPage(rest, paging)), pageSize, paging.id);
    if (page.kind !== 'heavy') return page;
    // What cannot be held is asked for again in one piece, which is printed as it comes.
    await page.discard();
    return { ...page, answer: await client.send(rest) };
  };
  let page = await fetchPage();
  let next: Promise<Page> | undefined;
  try {
    for (let number = 2; ; number += 1) {
      const afterId = page.lastId;
      next = isFull(page) && afterId !== undefined ? fetchPage(afterId) : undefined;
      // It is thrown where it is waited for, which may be late or never.
      next?.catch(() => undefined);
      yield page.answer;
      if (isFull(page) && afterId === undefined) throw explainMissingId(paging, number - 1);
      if (!next || afterId === undefined) return;
      const following = await next;
      if (following.kind === 'page' && following.count === 0) return;
      if (number === 2 && isSameList(page, following)) return;
      checkOrder(following, afterId, number);
      page = following;
    }
  } finally {
    // The reader may have gone while a page was on its way.
    void next?.then((page) => page.discard()).catch(() => undefined);
  }
}

function isFull(page: Page): boolean {
  return page.kind === 'page' && page.count === pageSize;
}

/** A server that knows no pages answers a list of just one page again and again. */
function isSameList(first: Page, second: Page): boolean {
  return second.firstId !== undefined && (second.firstId === first.firstId || !isBehind(second.firstId, first.lastId));
}

/** Throws AnswerError for a page that is no list, or that begins before the last one ended. */
function checkOrder(page: Page, afterId: string, number: number): void {
  const hint = 'What was printed may not be all. Give --page-size and --start-after-id to ask for the pages yourself.';
  if (page.kind === 'other') throw new AnswerError(`Page ${number} of the list is no list.`, { hint });
  if (page.firstId !== undefined && !isBehind(page.firstId, afterId)) {
    throw new AnswerError(`Page ${number} of the list begins with ${page.firstId}, which is not behind ${afterId}.`, {
      hint,
    });
  }
}

function explainMissingId({ id }: Paging, number: number): AnswerError {
  return new AnswerError(
    `The last record of page ${number} has no ${id}, from which the next page would be asked for.`,
    {
      hint: 'What was printed may not be all.',
    },
  );
}

/** Names are in the order of their bytes. */
function isBehind(id: string, other = ''): boolean {
  return Buffer.compare(Buffer.from(id), Buffer.from(other)) > 0;
}
