import { redactBody, redactForeignUrl, redactHeaders } from '../util/redact.js';
import type { RequestPlan } from './plan.js';

/** Takes a line for standard error, shown from so many `-v` on. */
export type Trace = (line: string, level: 1 | 2 | 3) => void;

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Before a request: `-vv` its method and URL, `-vvv` all that is sent. Secrets are redacted; a redirect may have brought
 * some into the URL.
 */
export function traceRequest(trace: Trace, plan: RequestPlan, url: string, headers: Headers): void {
  const { method, body } = plan;
  trace(`REQUEST: ${method} to ${redactForeignUrl(url, namesOf(plan))}`, 2);
  for (const line of formatHeaders(headers, plan)) trace(`> ${line}`, 3);
  if (body) for (const line of redactBody(body.text, body.type).split('\n')) trace(`> ${line}`, 3);
}

/** When the head of a response has come: `-v` one line, `-vvv` its headers. */
export function traceResponse(
  trace: Trace,
  plan: RequestPlan,
  url: string,
  status: number,
  statusText: string,
  headers: Headers,
  tookMs: number,
): void {
  const id = plan.requestId === undefined ? '' : ` (request ${plan.requestId})`;
  trace(`${plan.method} ${redactForeignUrl(url, namesOf(plan))}: ${status} in ${tookMs} ms${id}`, 1);
  trace(`< ${`${status} ${statusText}`.trim()}`, 3);
  for (const line of formatHeaders(headers, plan)) trace(`< ${line}`, 3);
}

/** `-vvv`: the body of an error. */
export function traceErrorBody(trace: Trace, text: string, type: string): void {
  for (const line of redactBody(text, type).split('\n')) trace(`< ${line}`, 3);
}

/** The names in the query of our own request: their values were typed to be seen. */
export function namesOf({ query }: RequestPlan): string[] {
  return query.map(([name]) => name);
}

function formatHeaders(headers: Headers, plan: RequestPlan): string[] {
  const flat = Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]);
  return Object.entries(redactHeaders(Object.fromEntries(flat) as Record<string, string>)).map(
    ([name, value]) => `${name}: ${redactForeignUrl(value, namesOf(plan))}`,
  );
}
