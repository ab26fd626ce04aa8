import type { ModelName } from '../api/models/index.js';
import { JsonSyntaxError, parseJson } from '../util/json/parse.js';
import { toRequestData } from './request-reading.js';
import type { Dialect } from './dialect.js';
import type { SandboxRequest } from './handler.js';
import { findHandler } from './handlers/index.js';
import { ServiceProblem } from './problem.js';
import { releaseOf } from './release.js';
import { matchRoute } from './routes.js';
import { applyChanges, type State } from './state.js';
import { readTenant } from './tenant.js';
import { checkBody, checkText } from './validation.js';
import { makeWireResponse, type WireRequest, type WireResponse } from './wire.js';

const root = '/apis/bos';

const pathModels: Readonly<Record<string, ModelName>> = {
  component_id: 'V2ComponentId',
  session_id: 'V2SessionName',
  session_template_id: 'SessionTemplateName',
};

/** Responds to one request of the service's API: what to send, and the state after it. */
export function handleApiRequest(
  request: WireRequest,
  state: State,
  nowMs: number,
): { response: WireResponse; state: State } {
  try {
    const { url, method } = request;
    const { pathname, searchParams } = new URL(request.origin + url);
    const path = pathname.startsWith(`${root}/`) ? pathname.slice(root.length) : '';
    const { apis, bodies, dialect } = releaseOf(state.world);
    const { route, values } = matchRoute(method === 'HEAD' ? 'GET' : method, path, apis);
    const handler = findHandler(state.world, route.id);
    if (!handler) throw new ServiceProblem(500, `${route.id} is not there yet`);
    const reply = handler(
      {
        path: (name) => readPathText(values.get(name) ?? '', pathModels[name], dialect),
        query: searchParams,
        body: readBody(request, bodies[route.id] ?? route.body, dialect),
        // Looked at by those that serve tenants alone: the others take any.
        get tenant() {
          return readTenant(request.tenant);
        },
        base: request.origin + root,
      } satisfies SandboxRequest,
      state,
      nowMs,
    );
    return {
      response: reply.failure
        ? writeProblem(reply.failure)
        : makeWireResponse(reply.status ?? (reply.body === undefined ? 204 : 200), reply.body, reply.type),
      state: reply.changes ? applyChanges(state, reply.changes) : state,
    };
  } catch (error) {
    if (!(error instanceof ServiceProblem)) throw error;
    return { response: writeProblem(error), state };
  }
}

function readPathText(text: string, model: ModelName | undefined, dialect: Dialect): string {
  return model ? checkText(text, model, dialect) : text;
}

function writeProblem({ status, body, page }: ServiceProblem): WireResponse {
  return page === undefined ? makeWireResponse(status, body) : { status, type: 'text/html', body: page };
}

function readBody({ contentType, body }: WireRequest, model: ModelName | undefined, dialect: Dialect): unknown {
  if (model === undefined) return undefined;
  // cray: no body at all is a null to the service, which a body of `null` is not.
  if (body === '') return checkBody(null, model, dialect);
  const type = contentType?.split(';')[0]?.trim() ?? '';
  if (!/^application\/([a-z.-]+\+)?json$/.test(type)) {
    throw new ServiceProblem(415, `Invalid Content-type (${type}), expected JSON data`);
  }
  const value = parse(body);
  if (value === null) throw new ServiceProblem(400, 'Request body is not valid JSON');
  return checkBody(value, model, dialect);
}

function parse(body: string): unknown {
  try {
    return toRequestData(parseJson(body));
  } catch (error) {
    if (error instanceof JsonSyntaxError) throw new ServiceProblem(400, 'Request body is not valid JSON');
    throw error;
  }
}
