import type { ModelName } from '../api/models/index.js';
import { JsonSyntaxError, parseJson } from '../util/json/parse.js';
import { toPlain } from '../util/json/value.js';
import type { SandboxRequest } from './handler.js';
import { handlers } from './handlers/index.js';
import { Problem } from './problem.js';
import { matchRoute } from './routes.js';
import { applyChanges, type State } from './state.js';
import { checkBody, checkText } from './validation.js';
import { writeAnswer, type WireAnswer } from './wire-answer.js';

/** A request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Path and query from the root of the host. */
  readonly url: string;
  readonly contentType: string | undefined;
  readonly body: string;
  /** Scheme, name and port of the host. */
  readonly origin: string;
}

export const root = '/apis/bos';

const pathModels: Readonly<Record<string, ModelName>> = {
  component_id: 'V2ComponentId',
  session_id: 'V2SessionName',
  session_template_id: 'SessionTemplateName',
};

/** Answers one request: what to send, and the state after it. */
export function answer(request: WireRequest, state: State, nowMs: number): { answer: WireAnswer; state: State } {
  try {
    const { url, method } = request;
    const { pathname, searchParams } = new URL(url, request.origin);
    const { route, values } = matchRoute(method, pathname.startsWith(`${root}/`) ? pathname.slice(root.length) : '');
    const handler = handlers[route.id];
    if (!handler) throw new Problem(500, `${route.id} is not there yet`);
    const reply = handler(
      {
        path: (name) => checkText(values.get(name) ?? '', pathModels[name] ?? 'V2ComponentId'),
        query: searchParams,
        body: readBody(request, route.body),
        base: request.origin + root,
      } satisfies SandboxRequest,
      state,
      nowMs,
    );
    return {
      answer: writeAnswer(reply.status ?? (reply.body === undefined ? 204 : 200), reply.body),
      state: applyChanges(state, reply.changes ?? {}),
    };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { answer: writeAnswer(error.status, error.body), state };
  }
}

function readBody({ contentType, body }: WireRequest, model: ModelName | undefined): unknown {
  if (model === undefined) return undefined;
  // cray: no body at all is a null to the service, which a body of `null` is not.
  if (body === '') return checkBody(null, model);
  const type = contentType?.split(';')[0]?.trim() ?? '';
  if (!/^application\/([a-z.-]+\+)?json$/.test(type)) {
    throw new Problem(415, `Invalid Content-type (${type}), expected JSON data`);
  }
  const value = parse(body);
  if (value === null) throw new Problem(400, 'Request body is not valid JSON');
  return checkBody(value, model);
}

function parse(body: string): unknown {
  try {
    return toPlain(parseJson(body));
  } catch (error) {
    if (error instanceof JsonSyntaxError) throw new Problem(400, 'Request body is not valid JSON');
    throw error;
  }
}
