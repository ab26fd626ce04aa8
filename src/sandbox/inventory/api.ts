import { handleLookup, type Lookups, type Moment } from '../read-only.js';
import type { WireRequest, WireResponse } from '../wire.js';
import { findComponent, listComponents, queryComponents } from './components.js';
import { findController, findEndpoint, listControllers, listEndpoints } from './endpoints.js';
import { findGroup, findMembership, findPartition, listGroups, listMemberships, listPartitions } from './groups.js';
import { listLocks, queryLocks } from './locks.js';

/** What a node can be for. */
const roles = ['Compute', 'Service', 'System', 'Application', 'Storage', 'Management'];

/** What a node of such a role can be for in particular. */
const subRoles = ['Worker', 'Master', 'Storage', 'UAN', 'Gateway', 'LNETRouter', 'Visualization', 'UserDefined'];

const lookups: Lookups = {
  'GET service/ready': () => ({ code: 0, message: 'HSM is healthy' }),
  'GET service/values': () => ({ Role: roles, SubRole: subRoles }),
  'GET service/values/role': () => ({ Role: roles }),
  'GET service/values/subrole': () => ({ SubRole: subRoles }),
  'GET State/Components': ({ query }, state) => ({ Components: listComponents(query, state) }),
  'GET State/Components/*': ({ name }, state) => findComponent(name, state),
  'POST State/Components/Query': ({ body }, state) => ({ Components: queryComponents(body, state) }),
  'GET Inventory/RedfishEndpoints': ({ query }, state, nowMs) => ({
    RedfishEndpoints: listControllers(query, state, nowMs),
  }),
  'GET Inventory/RedfishEndpoints/*': ({ name }, state, nowMs) => findController(name, state, nowMs),
  'GET Inventory/ComponentEndpoints': ({ query }, state) => ({ ComponentEndpoints: listEndpoints(query, state) }),
  'GET Inventory/ComponentEndpoints/*': ({ name }, state) => findEndpoint(name, state),
  'GET groups': ({ query }, state) => listGroups(state).filter(({ label }) => isChosen(query, 'group', label)),
  'GET groups/labels': (_, state) => listGroups(state).map(({ label }) => label),
  'GET groups/*': ({ name }, state) => findGroup(name, state),
  'GET groups/*/members': ({ name }, state) => findGroup(name, state).members,
  'GET partitions': ({ query }, state) =>
    listPartitions(state).filter(({ name }) => isChosen(query, 'partition', name)),
  'GET partitions/names': (_, state) => listPartitions(state).map(({ name }) => name),
  'GET partitions/*': ({ name }, state) => findPartition(name, state),
  'GET partitions/*/members': ({ name }, state) => findPartition(name, state).members,
  'GET memberships': ({ query }, state) => listMemberships(state).filter(({ id }) => isChosen(query, 'id', id)),
  'GET memberships/*': ({ name }, state) => findMembership(name, state),
  'GET locks/status': ({ query }, state) => listLocks(query, state),
  'POST locks/status': ({ body }, state) => queryLocks(body, state),
};

/** Responds to a request for the hardware inventory (HSM) of the machine; undefined for any other. */
export function handleInventoryRequest(request: WireRequest, moment: Moment): WireResponse | undefined {
  return handleLookup(request, moment, '/apis/smd/hsm/v2/', lookups);
}

function isChosen(query: URLSearchParams, name: string, value: string): boolean {
  return !query.has(name) || query.getAll(name).includes(value);
}
