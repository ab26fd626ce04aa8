import type { IncomingMessage } from 'node:http';
import type { Delivery } from './trouble/spoil.js';

/**
 * `GET /apis/bos/v2/sessions?status=running 200`; in place of the status, or behind it, what went wrong with the answer.
 * The parser of requests lets no path through that could steer a terminal.
 */
export function formatLogLine({ method, url }: IncomingMessage, { answer, manner }: Delivery): string {
  const outcome = { whole: String(answer.status), truncate: `${answer.status} truncated`, reset: 'reset' }[manner];
  return `${method} ${url} ${outcome}`;
}
