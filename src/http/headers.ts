import { ConfigurationError } from '../errors/input.js';
import type { RequestPlan } from './plan.js';

/**
 * The headers of a request, names in lower case: the given ones, those of its body, and the token.
 * Throws ConfigurationError rather than send a token where anyone can read it.
 */
export function buildHeaders(
  plan: RequestPlan,
  baseUrl: URL,
  given: Readonly<Record<string, string>>,
  token: string | undefined,
): Record<string, string> {
  if (token !== undefined && baseUrl.protocol !== 'https:') {
    throw new ConfigurationError("You've configured your cray hostname with http. Please reconfigure for https.");
  }
  return {
    accept: 'application/json, */*',
    ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value])),
    ...(plan.requestId !== undefined && { 'x-request-id': plan.requestId }),
    ...(plan.body && { 'content-type': plan.body.type }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
}
