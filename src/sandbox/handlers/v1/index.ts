import type { Handler } from '../../handler.js';
import { ServiceProblem } from '../../problem.js';
import { bootSetStatusHandlers } from './boot-set-status.js';
import { sessionHandlers } from './sessions.js';
import { sessionStatusHandlers } from './session-status.js';
import { templateHandlers } from './templates.js';

/** The handlers of v1 for templates and sessions, by the id of the route. */
export const v1Handlers: Readonly<Record<string, Handler>> = Object.fromEntries(
  Object.entries({ ...templateHandlers, ...sessionHandlers, ...sessionStatusHandlers, ...bootSetStatusHandlers }).map(
    ([id, handler]) => [id, respondWithJson(refuseTenants(handler))],
  ),
);

/** cray: what v1 says against a request, other than by a problem, goes as plain JSON. */
function respondWithJson(handler: Handler): Handler {
  return (request, state, nowMs) => {
    const reply = handler(request, state, nowMs);
    return reply.body === undefined ? reply : { type: 'application/json', ...reply };
  };
}

/** v1 knows no tenants, and says so to whoever names one. */
function refuseTenants(handler: Handler): Handler {
  return (request, state, nowMs) => {
    if (request.tenant !== '') {
      throw new ServiceProblem(
        400,
        'BOS v1 endpoints do not support multi-tenancy and a tenant was specified in the header',
        'Multi-tenancy not supported',
      );
    }
    return handler(request, state, nowMs);
  };
}
