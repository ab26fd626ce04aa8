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
import { writeAnswer, type WireAnswer } from './wire-answer.js';

/** A request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Path and query from the root of the host; begins with a slash. */
  readonly url: string;
  readonly contentType: string | undefined;
  readonly authorization?: string | undefined;
  /** Header `Cray-Tenant-Name`; empty counts as none. */
  readonly tenant?: string | undefined;
  readonly body: string;
  /** Scheme, name and port of the host. */
  readonly origin: string;
}

const root = '/apis/bos';

const pathModels: Readonly<Record<string, ModelName>> = {
  component_id: 'V2ComponentId',
  session_id: 'V2SessionName',
  session_template_id: 'SessionTemplateName',
};

/** Answers one request: what to send, and the state after it. */
export function answer(request: WireRequest, state: State, nowMs: number): { answer: WireAnswer; state: State } {
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
      answer: reply.failure
        ? writeProblem(reply.failure)
        : writeAnswer(reply.status ?? (reply.body === undefined ? 204 : 200), reply.body, reply.type),
      state: reply.changes ? applyChanges(state, reply.changes) : state,
    };
  } catch (error) {
    if (!(error instanceof ServiceProblem)) throw error;
    return { answer: writeProblem(error), state };
  }
}

function readPathText(text: string, model: ModelName | undefined, dialect: Dialect): string {
  return model ? checkText(text, model, dialect) : text;
}

function writeProblem({ status, body, page }: ServiceProblem): WireAnswer {
  return page === undefined ? writeAnswer(status, body) : { status, type: 'text/html', body: page };
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
