import { JsonSyntaxError, parseJson } from '../util/json/parse.js';
import { toPlain } from '../util/json/value.js';
import { ServiceProblem } from './problem.js';
import type { State } from './state.js';
import { makeWireResponse, type WireRequest, type WireResponse } from './wire.js';

/** What a request for a service beside BOS comes with. */
interface LookupRequest {
  readonly query: URLSearchParams;
  /** What stands in the path for `*`. */
  readonly name: string;
  readonly body: unknown;
  /** Scheme, name and port of the host. */
  readonly origin: string;
}

/** How things stand, and when by the sandbox's clock. */
export interface Moment {
  readonly state: State;
  readonly nowMs: number;
}

type Lookup = (request: LookupRequest, state: State, nowMs: number) => unknown;

/** What a service responds with, by method and path below its root. It is read only: any other method gets a 405. */
export type Lookups = Readonly<Record<string, Lookup>>;

/** Responds to a request below `root`, which ends with a slash; undefined for any other. */
export function handleLookup(
  request: WireRequest,
  { state, nowMs }: Moment,
  root: string,
  lookups: Lookups,
): WireResponse | undefined {
  if (!request.url.startsWith(root)) return undefined;
  try {
    const { pathname, searchParams: query } = new URL(request.origin + request.url);
    const { find, name } = match(pathname.slice(root.length).replace(/\/$/, ''), request.method, root, lookups);
    return makeWireResponse(
      200,
      find({ query, name, body: readBody(request.body), origin: request.origin }, state, nowMs),
    );
  } catch (error) {
    if (!(error instanceof ServiceProblem)) throw error;
    return makeWireResponse(error.status, error.body);
  }
}

/** Throws ServiceProblem 404, 405. */
function match(path: string, method: string, root: string, lookups: Lookups): { find: Lookup; name: string } {
  const segments = path.split('/');
  const fitting = Object.entries(lookups).flatMap(([route, find]) => {
    const [allowed, pattern = ''] = route.split(' ');
    const name = fit(pattern.split('/'), segments);
    return name === undefined ? [] : [{ allowed, find, name }];
  });
  if (fitting.length === 0) throw new ServiceProblem(404, `There is no ${root}${path}`, 'Not Found');
  const found = fitting.find(({ allowed }) => allowed === method);
  if (!found) throw new ServiceProblem(405, `It is read only: ${method} is not allowed here`);
  return found;
}

/** What stands for `*`, empty where there is none; undefined for another path. */
function fit(pattern: readonly string[], segments: readonly string[]): string | undefined {
  const fits = pattern.every((part, index) => part === '*' || part === segments[index]);
  if (!fits || pattern.length !== segments.length) return undefined;
  return decode(segments[pattern.indexOf('*')] ?? '');
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function readBody(body: string): unknown {
  if (body === '') return undefined;
  try {
    return toPlain(parseJson(body));
  } catch (error) {
    if (error instanceof JsonSyntaxError) throw new ServiceProblem(400, `error decoding JSON: ${error.message}`);
    throw error;
  }
}
