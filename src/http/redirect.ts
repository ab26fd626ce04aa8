import { ServerError } from '../errors/service.js';
import { redactUrl } from '../util/redact.js';
import { httpDefaults } from './defaults.js';
import type { RequestPlan } from './plan.js';

const redirectStatuses = [301, 302, 303, 307, 308];

export function isRedirect(status: number): boolean {
  return redirectStatuses.includes(status);
}

/**
 * Where a redirected GET goes on: path and query on the same origin, so that no credential leaves it.
 * `from` is the URL that was asked, `followed` how many redirects led there.
 * Throws ServerError for a redirected write (sent again as a GET it would seem done), another origin, no or a bad
 * location, or too many redirects.
 */
export function followRedirect(
  status: number,
  location: string | undefined,
  from: URL,
  plan: RequestPlan,
  followed: number,
): string {
  const fail = (message: string): never => {
    throw new ServerError(status, message, { hint: 'Check the address: `bos config get core.hostname`.' });
  };
  const target = location === undefined ? null : URL.parse(location, from.href);
  if (target === null) return fail(`The server answered ${status} without saying where to go.`);
  const shown = redactUrl(target.href);
  if (plan.method !== 'GET')
    return fail(`The server sends the ${plan.method} on to ${shown} (${status}); only a GET is sent on.`);
  if (target.origin !== from.origin)
    return fail(`The server sends on to ${shown} (${status}), which is another server.`);
  if (followed >= httpDefaults.redirects)
    return fail(`The server sends on more than ${httpDefaults.redirects} times, last to ${shown}.`);
  return target.pathname + target.search;
}
