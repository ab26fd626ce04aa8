import { describe, expect, test } from 'vitest';
import type { Paging } from '../../src/api/operation.js';
import { isPaged, listPages } from '../../src/service/pages.js';
import { heaviestPage } from '../../src/service/page.js';
import type { RequestPlan } from '../../src/http/plan.js';
import { answerPage, broken, formatList, makeNames, startListServer, type ListAnswer } from '../support/list-server.js';
import { catchError, testClient } from '../support/test-client.js';

const paging: Paging = { size: 'page_size', after: 'start_after_id', id: 'id' };
const plan: RequestPlan = { method: 'GET', path: '/components', query: [['phase', '']], idempotent: true };

/** Lists what a server has: the text of each page, the queries, and what went wrong in the end. */
async function list(answer: (query: URLSearchParams, number: number) => ListAnswer) {
  const server = await startListServer(answer);
  const client = testClient(server.url);
  const pages: string[] = [];
  const read = async (): Promise<undefined> => {
    for await (const page of listPages(plan, paging, client)) pages.push(await page.text());
  };
  const error = await read().catch((thrown: unknown) => thrown);
  await client.close();
  return { pages, error, queries: server.requests.map((target) => target.replace('/components?phase=', '')) };
}

const parse = (pages: readonly string[]) => pages.flatMap((page) => JSON.parse(page) as { id: string }[]);

describe('a list that is asked for in pages', () => {
  test.each([
    [0, 1],
    [1, 1],
    [999, 1],
    [1000, 2],
    [1001, 2],
    [2000, 3],
    [3456, 4],
  ])('of %i records is whole after %i requests', async (count, requests) => {
    const names = makeNames(count);
    const { pages, error, queries } = await list((query) => answerPage(names, query));
    expect(error).toBeUndefined();
    expect(parse(pages).map(({ id }) => id)).toEqual(names);
    expect(queries).toHaveLength(requests);
  });

  test('asks for each page behind the last record of the one before', async () => {
    const names = makeNames(2500);
    const { queries } = await list((query) => answerPage(names, query));
    expect(queries).toEqual([
      '&page_size=1000',
      '&start_after_id=n00999&page_size=1000',
      '&start_after_id=n01999&page_size=1000',
    ]);
  });

  test.each([1001, 5000])('is the answer of a server without pages as it came, of %i records', async (count) => {
    const whole = formatList(makeNames(count));
    const { pages, error, queries } = await list(() => whole);
    expect([pages, error, queries]).toEqual([[whole], undefined, ['&page_size=1000']]);
  });

  test('has each record once where a server without pages has just one page of them', async () => {
    const whole = formatList(makeNames(1000));
    const { pages, error } = await list(() => whole);
    expect([pages, error]).toEqual([[whole], undefined]);
  });

  test('has each record once where that server keeps no order', async () => {
    const whole = formatList(makeNames(1000).reverse());
    const { pages, error } = await list(() => whole);
    expect([pages, error]).toEqual([[whole], undefined]);
  });

  test('ends with a page that is longer than was asked for', async () => {
    const names = makeNames(3000);
    const { pages, error, queries } = await list((query, number) =>
      number === 1 ? answerPage(names, query) : formatList(names.slice(1000)),
    );
    expect([error, parse(pages).length, queries.length]).toEqual([undefined, 3000, 2]);
  });

  test.each(['{"detail": "no"}', '', '<html></html>', '"x"', '[1] 2'])(
    'is what came where the first answer is %j',
    async (text) => {
      const { pages, error, queries } = await list(() => text);
      expect([pages, error, queries.length]).toEqual([[text], undefined, 1]);
    },
  );

  test.each(['{}', '', '[1', '[] x'])('hands on a later page that is %j, and ends with it', async (text) => {
    const names = makeNames(2000);
    const { pages, error, queries } = await list((query, number) => (number === 1 ? answerPage(names, query) : text));
    expect([pages[1], pages.length, error, queries.length]).toEqual([text, 2, undefined, 2]);
  });

  test('is an error where a later page goes back', async () => {
    const names = makeNames(2000);
    const { pages, error } = await list((query, number) =>
      answerPage(names, number < 3 ? query : new URLSearchParams('page_size=5')),
    );
    expect(parse(pages)).toHaveLength(2000);
    expect(error).toMatchObject({
      code: 'bad-answer',
      message: 'Page 3 of the list has n00000, which does not come after n01999.',
    });
  });

  test('is an error where a server takes the size of a page, but not where it begins', async () => {
    const names = makeNames(5000);
    const { pages, error } = await list((query) =>
      answerPage(names, new URLSearchParams({ page_size: query.get('page_size') ?? '' })),
    );
    expect(parse(pages)).toHaveLength(1000);
    expect(error).toMatchObject({
      code: 'bad-answer',
      message: 'Page 2 of the list has n00000, which does not come after n00999.',
    });
  });

  test('is an error where pages come in another order than that of names', async () => {
    const names = makeNames(2500).reverse();
    const { pages, error } = await list((query) => {
      const start = names.indexOf(query.get('start_after_id') ?? '') + 1;
      return formatList(names.slice(start, start + Number(query.get('page_size'))));
    });
    expect(parse(pages)).toHaveLength(1000);
    expect(error).toMatchObject({ message: 'Page 2 of the list has n01499, which does not come after n01500.' });
  });

  test('does not go on for ever where a page has a record without a name, and ends where the last one did', async () => {
    const names = makeNames(3000);
    const nameless = '[{}, ' + formatList(names.slice(1001, 2000)).slice(1);
    const { pages, error } = await list((query, number) => (number === 1 ? answerPage(names, query) : nameless));
    expect(pages).toHaveLength(2);
    expect(error).toMatchObject({ message: 'Page 3 of the list has n01999, which does not come after n01999.' });
  });

  test('is an error where the last record of a full page has no id', async () => {
    const { pages, error } = await list(() => JSON.stringify(makeNames(1000)));
    expect(parse(pages)).toHaveLength(1000);
    expect(error).toMatchObject({
      code: 'bad-answer',
      message: 'The last record of page 1 has no id, from which the next page would be asked for.',
    });
  });

  test.each([1, 2])('breaks off where page %i breaks off', async (page) => {
    const names = makeNames(2000);
    const { pages, error } = await list((query, number) => (number < page ? answerPage(names, query) : broken));
    expect(parse(pages)).toHaveLength((page - 1) * 1000);
    const where = page === 1 ? '' : 'Page 2 of the list failed. ';
    expect(error).toMatchObject({
      code: 'network',
      message: expect.stringMatching(new RegExp(`^${where}The response was cut off after [0-9]+ bytes.$`)) as string,
    });
  });

  test('too heavy to hold is asked for in one piece', async () => {
    const heavy = JSON.stringify([{ id: 'a', error: 'x'.repeat(heaviestPage) }]);
    const { pages, error, queries } = await list(() => heavy);
    expect([pages[0] === heavy, pages.length, error, queries]).toEqual([true, 1, undefined, ['&page_size=1000', '']]);
  });

  test('has the next page fetched while one is used', async () => {
    const names = makeNames(2000);
    const server = await startListServer((query) => answerPage(names, query));
    const client = testClient(server.url);
    const pages = listPages(plan, paging, client);
    await pages.next();
    await expect.poll(() => server.requests.length).toBe(2);
    await pages.return(undefined);
    await client.close();
    expect(server.requests).toHaveLength(2);
  });

  test('throws an error of a page when its turn comes', async () => {
    const names = makeNames(2000);
    const server = await startListServer((query, number) => (number === 1 ? answerPage(names, query) : 'never sent'));
    const client = testClient(server.url);
    const pages = listPages(plan, paging, {
      ...client,
      send: (request) => (server.requests.length === 0 ? client.send(request) : Promise.reject(new Error('gone'))),
    });
    expect((await pages.next()).done).toBe(false);
    expect(await catchError(pages.next())).toEqual(new Error('gone'));
    await client.close();
  });
});

test.each([
  [[], true],
  [[['phase', '']], true],
  [[['page_size', '5']], false],
  [[['start_after_id', 'x1']], false],
] as const)('with the query %j the pages are ours: %j', (query, expected) => {
  expect(isPaged({ ...plan, query }, paging)).toBe(expected);
});
