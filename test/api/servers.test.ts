import { expect, test } from 'vitest';
import { operations } from '../../src/api/registry.js';
import { readServerRequests } from './server-contract.js';

/** Requests and values by `METHOD path` or `METHOD path: place`; a star at the end stands for anything. */
type WithReason = Readonly<Record<string, string>>;

/** What the servers take and no command sends, and why. */
const leftOut: WithReason = {
  'GET /': 'v1 list and v2 list say the same, each of its version.',
  'POST /v1/session/{session_id}/status*': 'The agent of a session keeps its status; nobody writes it by hand.',
  'PATCH /v1/session/{session_id}/status*': 'The agent of a session keeps its status; nobody writes it by hand.',
  'DELETE /v1/session/{session_id}/status': 'The status goes with its session.',
  'DELETE /v1/session/{session_id}/status: *': 'The status goes with its session.',
  'PATCH /v2/sessions/{session_id}*': 'The operators of the service say how a session gets on.',
  'POST /v2/sessions/{session_id}/status*': 'The service saves the status of a session when it ends.',
  'PUT /v2/components*': 'Replaces whole records, only for the service itself.',
  'DELETE /v2/components/{component_id}*': 'Nodes come and go with the hardware inventory.',
  'PATCH /v2/components: query skip_bad_ids': 'Would hide a mistyped name.',
  'PATCH /v2/components: body []*': 'A patch for each node is how the operators of the service report.',
  'PATCH /v2/components: body patch*': 'Anything but the commonest two is given as JSON with --patch.',
  'PATCH /v2/components: body filters': '--filter-ids and --filter-session, of which exactly one is filled in.',
  'POST /v1/sessiontemplate: body boot_sets': 'Given in the file of --file.',
  'POST /v1/sessiontemplate: body cfs*': 'Out of use; given in the file of --file where a template still has it.',
  'PUT /v2/sessiontemplates/{session_template_id}: body boot_sets': 'Given in the file of --file.',
  'PATCH /v2/sessiontemplates/{session_template_id}: body boot_sets': 'Given in the file of --file.',
};

/** What is in the registry and in neither contract, and why. */
const ourOwn: WithReason = {
  'PATCH /v2/options: body disable_components_on_completion': 'Releases before 2.30 have it.',
};

const requests = [...readServerRequests('api-v1.json'), ...readServerRequests('api-v2.json')];
const servers = requests.flatMap(({ route, places }) => [route, ...places.map((place) => `${route}: ${place}`)]);
const registry = operations.flatMap(({ method, path, parameters }) => [
  `${method} ${path}`,
  // Behind the last key `[]` says that each value becomes a list: the contract marks lists of objects alone.
  ...parameters.map(
    ({ in: place, wire, name }) => `${method} ${path}: ${place} ${(wire ?? name).replace(/\[\]$/, '')}`,
  ),
]);

test('the contracts are read: every operation of both servers is there', () => {
  expect(requests).toHaveLength(52);
  expect(servers).toContain(
    'POST /v1/session/{session_id}/status/{boot_set_name}: body phases[].categories[].node_list',
  );
});

test('whatever the servers take is in the registry, or left out with a reason', () => {
  expect(without(servers, registry).filter((entry) => !isListed(leftOut, entry))).toEqual([]);
});

test('whatever is in the registry the servers take, or it is our own with a reason', () => {
  expect(without(registry, servers).filter((entry) => !isListed(ourOwn, entry))).toEqual([]);
});

test.each([
  ['left out', leftOut, without(servers, registry)],
  ['our own', ourOwn, without(registry, servers)],
])('no reason why something is %s is out of date', (_, list, entries) => {
  const stale = Object.keys(list).filter((pattern) => !entries.some((entry) => isListed({ [pattern]: '' }, entry)));
  expect(stale).toEqual([]);
});

function without(entries: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return [...new Set(entries)].filter((entry) => !known.has(entry));
}

function isListed(list: WithReason, entry: string): boolean {
  return Object.keys(list).some((pattern) =>
    pattern.endsWith('*') ? entry.startsWith(pattern.slice(0, -1)) : entry === pattern,
  );
}
