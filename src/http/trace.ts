import { redactBody, redactForeignUrl, redactHeaders } from '../util/redact.js';
import type { RequestPlan } from './plan.js';

/** Takes lines for standard error, shown from so many `-v` on, and described only when they are shown. */
export type Trace = (level: 1 | 2 | 3, describe: () => readonly string[]) => void;

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Before a request: `-vv` its method and URL, `-vvv` all that is sent. Secrets are redacted; a redirect may have brought
 * some into the URL.
 */
export function traceRequest(trace: Trace, plan: RequestPlan, url: string, headers: Headers): void {
  const { method, body } = plan;
  trace(2, () => [`REQUEST: ${method} to ${redactForeignUrl(url, namesOf(plan))}`]);
  trace(3, () => formatHeaders('>', headers, plan));
  if (body) trace(3, () => formatBody('>', body.text, body.type));
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
  trace(1, () => [`${plan.method} ${redactForeignUrl(url, namesOf(plan))}: ${status} in ${tookMs} ms${id}`]);
  trace(3, () => [`< ${`${status} ${statusText}`.trim()}`, ...formatHeaders('<', headers, plan)]);
}

/** `-vvv`: the body of an error. */
export function traceErrorBody(trace: Trace, text: string, type: string): void {
  trace(3, () => formatBody('<', text, type));
}

/** The names in the query of our own request: their values were typed to be seen. */
export function namesOf({ query }: RequestPlan): string[] {
  return query.map(([name]) => name);
}

function formatHeaders(mark: '<' | '>', headers: Headers, plan: RequestPlan): string[] {
  const flat = Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]);
  return Object.entries(redactHeaders(Object.fromEntries(flat) as Record<string, string>)).map(
    ([name, value]) => `${mark} ${name}: ${redactForeignUrl(value, namesOf(plan))}`,
  );
}

function formatBody(mark: '<' | '>', text: string, type: string): string[] {
  return redactBody(text, type)
    .split('\n')
    .map((line) => `${mark} ${line}`);
}
