import { parseJson } from '../util/json/parse.js';
import { writeJson } from '../util/json/write.js';
import { quoteShell } from '../util/quote-shell.js';
import { redactBody, redactHeaders, redactUrl } from '../util/redact.js';
import type { RequestPlan } from './plan.js';

type Headers = Readonly<Record<string, string>>;

/**
 * A request as one line for a shell, with curl. The token is written as $TOKEN; other secrets are redacted.
 * `url` is whole, with the query.
 */
export function formatCurl(plan: RequestPlan, url: string, headers: Headers): string {
  const shown = Object.entries(redactHeaders(headers)).map(([name, value]) =>
    name.toLowerCase() === 'authorization'
      ? '-H "Authorization: Bearer $TOKEN"'
      : `-H ${quoteShell(`${name}: ${value}`)}`,
  );
  const body = plan.body ? [`--data-raw ${quoteShell(redactBody(plan.body.text, plan.body.type))}`] : [];
  const method = plan.method === 'GET' ? [] : [`-X ${plan.method}`];
  return ['curl', ...method, ...shown, ...body, quoteShell(redactUrl(url))].join(' ');
}

/** A request to be read: method and URL, headers, and the body, indented when it is JSON. Secrets are redacted. */
export function formatPlan(plan: RequestPlan, url: string, headers: Headers): string {
  const lines = [`${plan.method} ${redactUrl(url)}`];
  for (const [name, value] of Object.entries(redactHeaders(headers))) lines.push(`${name}: ${value}`);
  if (plan.body) lines.push('', redactBody(indentBody(plan.body.text), plan.body.type));
  return lines.join('\n');
}

function indentBody(text: string): string {
  try {
    return writeJson(parseJson(text), 2);
  } catch {
    return text;
  }
}
