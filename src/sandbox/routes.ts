import type { ModelName } from '../api/models/index.js';
import { operations } from '../api/registry.js';
import type { Release } from './release.js';
import { ServiceProblem, UnknownPath } from './problem.js';

/** A request that the service takes. `path` is below `/apis/bos`, with `{name}` for what varies. */
interface Route {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly body?: ModelName;
}

/** What the service takes although no command sends it. */
const further: readonly Route[] = [
  { id: 'list', method: 'GET', path: '/' },
  { id: 'v2.sessions.update', method: 'PATCH', path: '/v2/sessions/{session_id}', body: 'V2SessionUpdate' },
  { id: 'v2.sessions.status.create', method: 'POST', path: '/v2/sessions/{session_id}/status' },
  { id: 'v2.components.putmany', method: 'PUT', path: '/v2/components', body: 'V2ComponentArrayWithIds' },
  { id: 'v2.components.put', method: 'PUT', path: '/v2/components/{component_id}', body: 'V2Component' },
  { id: 'v2.components.delete', method: 'DELETE', path: '/v2/components/{component_id}' },
  {
    id: 'v1.session-status.create',
    method: 'POST',
    path: '/v1/session/{session_id}/status',
    body: 'V1SessionStatus',
  },
  {
    id: 'v1.session-status.update',
    method: 'PATCH',
    path: '/v1/session/{session_id}/status',
    body: 'V1GenericMetadata',
  },
  { id: 'v1.session-status.delete', method: 'DELETE', path: '/v1/session/{session_id}/status' },
];

/** Bodies that the service takes in more forms than the command sends. */
const widerBodies: Readonly<Record<string, ModelName>> = {
  'v2.components.updatemany': 'V2componentsUpdateRequest',
  'v1.session.create': 'V1SessionRequest',
  'v1.session.status.update': 'V1UpdateRequestList',
};

/** All that any release takes. */
export const routes: readonly Route[] = [...operations.map((operation) => makeRoute(operation)), ...further];

function makeRoute({ id, method, path, body }: Route): Route {
  const taken = widerBodies[id] ?? body;
  return { id, method, path, ...(taken && { body: taken }) };
}

/** The route of a request to a service with some APIs, and what stands in its path for each name. Throws Problem 404, 405. */
export function matchRoute(
  method: string,
  path: string,
  apis: Release['apis'],
): { route: Route; values: ReadonlyMap<string, string> } {
  const segments = path.split('/').map(decodeSegment);
  const served = routes.filter((route) => route.path === '/' || apis.some((api) => route.path.split('/')[1] === api));
  const fitting = served.flatMap((route) => {
    const values = fit(route.path.split('/'), segments);
    return values ? [{ route, values }] : [];
  });
  const found = fitting.find(({ route }) => route.method === method);
  if (found) return found;
  if (fitting.length === 0) throw new UnknownPath();
  throw new ServiceProblem(405, 'The method is not allowed for the requested URL.');
}

/** A slash in a segment is one in the path to the service, whose paths have no such place. */
function decodeSegment(segment: string): string {
  try {
    const decoded = decodeURIComponent(segment);
    if (!decoded.includes('/')) return decoded;
  } catch {
    // Not an encoded text: no name either.
  }
  throw new UnknownPath();
}

function fit(template: readonly string[], segments: readonly string[]): Map<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const values = new Map<string, string>();
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith('{') && segment !== '') values.set(part.slice(1, -1), segment);
    else if (part !== segment) return undefined;
  }
  return values;
}
