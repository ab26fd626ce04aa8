import { redactBody, redactHeaders, redactUrl } from '../util/redact.js';

/** Takes a line for standard error, shown from so many `-v` on. */
export type Trace = (line: string, level: 1 | 2 | 3) => void;

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Before a request: `-vv` its method and URL, `-vvv` all that is sent. Secrets are redacted. */
export function traceRequest(trace: Trace, method: string, url: string, headers: Headers, body?: Body): void {
  trace(`REQUEST: ${method} to ${redactUrl(url)}`, 2);
  for (const line of formatHeaders(headers)) trace(`> ${line}`, 3);
  if (body) for (const line of redactBody(body.text, body.type).split('\n')) trace(`> ${line}`, 3);
}

interface Body {
  readonly text: string;
  readonly type: string;
}

/** When the head of a response has come: `-v` one line, `-vvv` its headers. */
export function traceResponse(
  trace: Trace,
  request: string,
  status: number,
  statusText: string,
  headers: Headers,
  tookMs: number,
): void {
  trace(`${redactUrl(request)}: ${status} in ${tookMs} ms`, 1);
  trace(`< ${`${status} ${statusText}`.trim()}`, 3);
  for (const line of formatHeaders(headers)) trace(`< ${line}`, 3);
}

/** `-vvv`: the body of an error. */
export function traceErrorBody(trace: Trace, text: string, type: string): void {
  for (const line of redactBody(text, type).split('\n')) trace(`< ${line}`, 3);
}

function formatHeaders(headers: Headers): string[] {
  const flat = Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]);
  return Object.entries(redactHeaders(Object.fromEntries(flat) as Record<string, string>)).map(
    ([name, value]) => `${name}: ${value}`,
  );
}
