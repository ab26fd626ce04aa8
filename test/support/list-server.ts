import { serve } from './serve.js';

export interface ListServer {
  readonly url: URL;
  /** Path and query of each request, in order. */
  readonly requests: readonly string[];
}

/** The body of an answer; half a list and a broken connection (`broken`), or nothing ever (`silent`). */
export type ListAnswer = string | typeof broken | typeof silent;
export const broken = Symbol('broken');
export const silent = Symbol('silent');

/** A server on loopback that answers each GET with what `answer` makes of its query; until the test ends. */
export async function startListServer(
  answer: (query: URLSearchParams, number: number) => ListAnswer,
): Promise<ListServer> {
  const requests: string[] = [];
  const origin = await serve((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
    const body = answer(searchParams, requests.push(request.url ?? ''));
    response.setHeader('content-type', 'application/json');
    if (typeof body === 'string') response.end(body);
    // Longer than what is tried again.
    else if (body === broken)
      response.write(`[${`{"id": "${'y'.repeat(1000)}"}, `.repeat(200)}`, () => response.destroy());
  });
  return { url: new URL(origin), requests };
}

/** Names in the order of their bytes: `n00000`, `n00001`, … */
export function makeNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `n${String(index).padStart(5, '0')}`);
}

/** A list of records with these names, as 2.50 answers it page by page. */
export function answerPage(names: readonly string[], query: URLSearchParams): string {
  const after = query.get('start_after_id') ?? '';
  const rest = names.filter((name) => name > after);
  return formatList(rest.slice(0, Number(query.get('page_size')) || rest.length));
}

export function formatList(names: readonly string[]): string {
  return JSON.stringify(names.map((id) => ({ id })));
}
