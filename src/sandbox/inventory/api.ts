import { JsonSyntaxError, parseJson } from '../../util/json/parse.js';
import { toPlain } from '../../util/json/value.js';
import { ServiceProblem } from '../problem.js';
import type { State } from '../state.js';
import { makeWireResponse, type WireRequest, type WireResponse } from '../wire.js';
import { canonizeXname } from '../xname.js';
import { findComponent, listComponents, queryComponents, isTexts } from './components.js';
import { findGroup, findMembership, listGroups, listMemberships } from './groups.js';

/** What a request for the inventory comes with. */
interface InventoryRequest {
  readonly query: URLSearchParams;
  /** What stands in the path for `*`. */
  readonly name: string;
  readonly body: unknown;
}

type Lookup = (request: InventoryRequest, state: State) => unknown;

const root = '/apis/smd/hsm/v2/';

/** What the inventory responds with, by method and path. It is read only: any other method gets a 405. */
const routes: Readonly<Record<string, Lookup>> = {
  'GET service/ready': () => ({ code: 0, message: 'HSM is healthy' }),
  'GET service/values': () => ({ Role: roles, SubRole: subRoles }),
  'GET service/values/role': () => ({ Role: roles }),
  'GET service/values/subrole': () => ({ SubRole: subRoles }),
  'GET State/Components': ({ query }, state) => ({ Components: listComponents(query, state) }),
  'GET State/Components/*': ({ name }, state) => findComponent(name, state),
  'POST State/Components/Query': ({ body }, state) => ({ Components: queryComponents(body, state) }),
  'GET groups': ({ query }, state) => listGroups(state).filter(({ label }) => isChosen(query, 'group', label)),
  'GET groups/labels': (_, state) => listGroups(state).map(({ label }) => label),
  'GET groups/*': ({ name }, state) => findGroup(name, state),
  'GET groups/*/members': ({ name }, state) => findGroup(name, state).members,
  'GET partitions': () => [],
  'GET partitions/names': () => [],
  'GET memberships': (_, state) => listMemberships(state),
  'GET memberships/*': ({ name }, state) => findMembership(name, state),
  'POST locks/status': ({ body }, state) => listLocks(body, state),
};

/** Responds to a request for the hardware inventory (HSM) of the machine; undefined for any other. */
export function handleInventoryRequest(request: WireRequest, state: State): WireResponse | undefined {
  if (!request.url.startsWith(root)) return undefined;
  try {
    const { pathname, searchParams: query } = new URL(request.origin + request.url);
    const { find, name } = match(pathname.slice(root.length).replace(/\/$/, ''), request.method);
    return makeWireResponse(200, find({ query, name, body: readBody(request.body) }, state));
  } catch (error) {
    if (!(error instanceof ServiceProblem)) throw error;
    return makeWireResponse(error.status, error.body);
  }
}

/** Throws ServiceProblem 404, 405. */
function match(path: string, method: string): { find: Lookup; name: string } {
  const segments = path.split('/');
  const fitting = Object.entries(routes).flatMap(([route, find]) => {
    const [allowed, pattern = ''] = route.split(' ');
    const name = fit(pattern.split('/'), segments);
    return name === undefined ? [] : [{ allowed, find, name }];
  });
  if (fitting.length === 0) throw new ServiceProblem(404, `There is no ${root}${path}`, 'Not Found');
  const found = fitting.find(({ allowed }) => allowed === method);
  if (!found) throw new ServiceProblem(405, `The inventory is read only: ${method} is not allowed here`);
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

function isChosen(query: URLSearchParams, name: string, value: string): boolean {
  return !query.has(name) || query.getAll(name).includes(value);
}

/** Which of the nodes that a body names are locked. Throws ServiceProblem. */
function listLocks(body: unknown, { world }: State) {
  const { ComponentIDs: ids } = (body ?? {}) as { ComponentIDs?: unknown };
  if (!isTexts(ids) || ids.length === 0) throw new ServiceProblem(400, 'Missing IDs');
  const named = new Set(ids.map(canonizeXname));
  const found = world.nodes.filter(({ id }) => named.has(id));
  for (const { id } of found) named.delete(id);
  return {
    Components: found.map(({ id, locked }) => ({
      ID: id,
      Locked: locked,
      Reserved: false,
      ReservationDisabled: locked,
    })),
    NotFound: [...named],
  };
}

/** What a node can be for. */
const roles = ['Compute', 'Service', 'System', 'Application', 'Storage', 'Management'];

/** What a node of such a role can be for in particular. */
const subRoles = ['Worker', 'Master', 'Storage', 'UAN', 'Gateway', 'LNETRouter', 'Visualization', 'UserDefined'];
