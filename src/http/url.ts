import { UsageError } from '../errors/input.js';
import type { RequestPlan } from './plan.js';

/** Percent-encodes everything but the unreserved characters of RFC 3986: letters, digits and `-._~`. */
function encode(text: string): string {
  const encoded = encodeURIComponent(text.toWellFormed());
  return encoded.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Pairs -> `a=1&b=x+y`, as an HTML form writes them: a space is `+`. */
export function encodeQuery(pairs: RequestPlan['query']): string {
  return pairs.map((pair) => pair.map((text) => encode(text).replaceAll('%20', '+')).join('=')).join('&');
}

/**
 * Text -> one segment of a path. `name` is what the user knows it by, such as SESSION_ID.
 * Throws UsageError for what would be another path: nothing, `.` and `..`.
 */
export function encodeSegment(text: string, name = 'NAME'): string {
  if (text === '' || text === '.' || text === '..') {
    throw new UsageError(`Invalid value for '${name}': ${text === '' ? 'it is empty' : `'${text}' is not a name`}`);
  }
  return encode(text);
}

/** Path and query of a request, below the path of the server's address when that has one. */
export function formatTarget(base: URL, plan: RequestPlan): string {
  const query = encodeQuery(plan.query);
  return base.pathname.replace(/\/+$/, '') + plan.path + (query === '' ? '' : `?${query}`);
}

/** The whole URL of a request. */
export function formatUrl(base: URL, plan: RequestPlan): string {
  return base.origin + formatTarget(base, plan);
}
