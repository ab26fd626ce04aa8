import { parseJson } from '../../../src/util/json/parse.js';
import { isObject, type JsonObject, type JsonValue, toJsonValue } from '../../../src/util/json/value.js';
import { writeJson } from '../../../src/util/json/write.js';
import type { CannedAnswer } from './canned-answer.js';
import { components } from './components.js';
import { loginToken } from './records.js';
import { rewriteNumbers } from './rewrite-numbers.js';
import { routes } from './routes.js';
import { shapes } from './shapes.js';

/** The part of a request that an answer depends on. `body` is its text, empty where there was none. */
export interface AnsweredRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: string;
}

/**
 * Request -> answer. Names choose it wherever they stand (path, query, names in the body): `missing` 404, `bad` 400,
 * `boom` 500, `shape-K` the shape K, `gen-N` N components. Otherwise the route does.
 */
export function answerRequest(request: AnsweredRequest): CannedAnswer {
  const body = readBody(request.body);
  return answerByName(nameText(request, body), request.path) ?? answerByRoute(request, body);
}

function answerByName(text: string, path: string): CannedAnswer | undefined {
  const shape = shapes[/shape-(\w+)/.exec(text)?.[1] ?? ''];
  if (shape) return shape;
  const count = /gen-(\d+)/.exec(text)?.[1];
  if (count !== undefined) return jsonText(200, writeJson(components(Number(count))));
  if (text.includes('missing')) return missing(decodePercent(path).split('/').at(-1) ?? '');
  if (text.includes('bad')) return problem(400, 'Bad Request', "'bad' is not a valid value");
  if (text.includes('boom')) {
    return {
      status: 500,
      type: 'text/html',
      body: '<html><body><h1>Internal Server Error</h1></body></html>\n',
    };
  }
  return undefined;
}

function answerByRoute({ method, path }: AnsweredRequest, body: JsonObject): CannedAnswer {
  if (method === 'DELETE') return { status: 204, body: '' };
  if (method === 'POST' && /^\/keycloak\/realms\/[^/]*\/protocol\/openid-connect\/token$/.test(path)) {
    return jsonAnswer(200, loginToken);
  }
  for (const [methods, pattern, answer, status = 200] of routes) {
    const found = new RegExp(`^/apis/bos${pattern}$`).exec(path);
    if (found && methods.split('|').includes(method)) {
      return jsonAnswer(status, answer(found.slice(1).map(decodePercent), body));
    }
  }
  return problem(
    404,
    'Not Found',
    'The requested URL was not found on the server. ' +
      'If you entered the URL manually please check your spelling and try again.',
  );
}

/** All the text that may hold a choosing name. */
function nameText({ path, query }: AnsweredRequest, body: JsonObject): string {
  const filters = body.get('filters');
  const xnames = body.get('xnames');
  const values = [
    ...['name', 'template_name', 'templateName', 'templateUuid', 'operation'].map((key) => body.get(key)),
    ...(isObject(filters) ? filters.values() : []),
    ...(Array.isArray(xnames) ? xnames : []),
  ];
  const written = values.filter((value) => value !== undefined).map((value) => writeJson(value));
  return [decodePercent(path), decodePercent(query.replaceAll('+', ' ')), ...written].join(' ');
}

const noMembers: JsonObject = new Map();

/** The members of a JSON object; none where the body is anything else. */
function readBody(text: string): JsonObject {
  try {
    const value = rewriteNumbers(parseJson(text));
    return isObject(value) ? value : noMembers;
  } catch {
    return noMembers;
  }
}

/** Percent-encoded UTF-8 -> text; what is not well encoded stands for itself. */
function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString());
}

function missing(name: string): CannedAnswer {
  return problem(404, 'The session/template/component was not found', `Resource could not be found: ${name}`);
}

function problem(status: number, title: string, detail: string): CannedAnswer {
  const body = toJsonValue({ detail, status, title, type: 'about:blank' });
  return { ...jsonAnswer(status, body), type: 'application/problem+json' };
}

function jsonAnswer(status: number, body: JsonValue): CannedAnswer {
  return jsonText(status, `${writeJson(body, 2)}\n`);
}

function jsonText(status: number, body: string): CannedAnswer {
  return { status, type: 'application/json', body };
}
