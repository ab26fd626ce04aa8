import { ServiceProblem } from '../problem.js';
import type { State } from '../state.js';
import { suffersFrom } from '../trouble/trouble.js';
import { canonizeXname } from '../xname.js';

const domain = 'sandbox.local';

/** When everything was discovered for the last time, before the sandbox's clock shows now. */
const discoveredBeforeMs = 3 * 3_600_000;

/** The controllers of the nodes, as the inventory discovered them: all, or those that a query names. */
export function listControllers(query: URLSearchParams, { world }: State, nowMs: number) {
  const ids = query.getAll('id').map(canonizeXname);
  const statuses = query.getAll('laststatus');
  const nodes = Map.groupBy(world.nodes, ({ id }) => id.replace(/n[0-9]+$/, ''));
  return [...nodes]
    .filter(([id]) => ids.length === 0 || ids.includes(id))
    .map(([id, members]) => {
      const isLost = members.some((node) => suffersFrom(world, node.id, 'bmc-unreachable'));
      return showController(id, isLost ? 'HTTPsGetFailed' : 'DiscoverOK', nowMs);
    })
    .filter(({ DiscoveryInfo: { LastDiscoveryStatus: status } }) =>
      statuses.every((wanted) => (wanted.startsWith('!') ? wanted.slice(1) !== status : wanted === status)),
    );
}

/** Throws ServiceProblem 404. */
export function findController(name: string, state: State, nowMs: number) {
  const [found] = listControllers(new URLSearchParams({ id: name }), state, nowMs);
  if (!found) throw new ServiceProblem(404, 'no such xname.', 'Not Found');
  return found;
}

/** The nodes, as their controllers have them: all, or those that a query names. */
export function listEndpoints(query: URLSearchParams, { world }: State) {
  const ids = query.getAll('id').map(canonizeXname);
  return world.nodes.filter(({ id }) => ids.length === 0 || ids.includes(id)).map(({ id }) => showEndpoint(id));
}

/** Throws ServiceProblem 404. */
export function findEndpoint(name: string, state: State) {
  const [found] = listEndpoints(new URLSearchParams({ id: name }), state);
  if (!found) throw new ServiceProblem(404, 'no such xname.', 'Not Found');
  return found;
}

function showController(id: string, status: string, nowMs: number) {
  return {
    ID: id,
    Type: 'NodeBMC',
    Hostname: id,
    Domain: domain,
    FQDN: `${id}.${domain}`,
    Enabled: true,
    User: 'root',
    Password: '',
    RediscoverOnUpdate: true,
    DiscoveryInfo: {
      LastDiscoveryAttempt: new Date(nowMs - discoveredBeforeMs).toISOString(),
      LastDiscoveryStatus: status,
      RedfishVersion: '1.7.0',
    },
  };
}

function showEndpoint(id: string) {
  const controller = id.replace(/n[0-9]+$/, '');
  return {
    ID: id,
    Type: 'Node',
    RedfishType: 'ComputerSystem',
    RedfishSubtype: 'Physical',
    RedfishEndpointID: controller,
    RedfishEndpointFQDN: `${controller}.${domain}`,
    Enabled: true,
    ComponentEndpointType: 'ComponentEndpointComputerSystem',
  };
}
