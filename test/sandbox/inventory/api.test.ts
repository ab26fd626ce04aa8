import { describe, expect, test } from 'vitest';
import { handleInventoryRequest } from '../../../src/sandbox/inventory/api.js';
import { createState, type State } from '../../../src/sandbox/state.js';
import { omit } from '../../../src/sandbox/objects.js';
import { makeWorld } from '../../../src/sandbox/world.js';
import { startMs, steadyPace } from '../support.js';

const [a, b, c, d] = ['x1000c0s0b0n0', 'x1000c0s0b0n1', 'x1000c0s0b1n0', 'x1000c0s0b1n1'] as const;
const state = makeState();

/** Four nodes: `a` runs, `b` boots, `c` is disabled, `d` is locked and of a subrole. */
function makeState(): State {
  const world = makeWorld(4, steadyPace);
  const [first, second, third, fourth] = world.nodes;
  if (!first || !second || !third || !fourth) throw new Error('Four nodes were asked for');
  const nodes = [first, second, { ...third, enabled: false }, { ...fourth, subRole: 'UAN', locked: true }];
  const made = createState({ ...world, nodes }, startMs);
  const running = new Map(made.nodes).set(a, { power: 'on' }).set(b, { power: 'on', bootedAtMs: startMs + 1000 });
  return { ...made, nodes: running };
}

function ask(method: string, path: string, body?: unknown, at = state): { status: number; body: unknown } {
  const request = {
    method,
    url: `/apis/smd/hsm/v2/${path}`,
    contentType: 'application/json',
    body: typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body),
    origin: 'http://h',
  };
  const answered = handleInventoryRequest(request, { state: at, nowMs: 0 });
  if (!answered) throw new Error(`${path} is none of the inventory's`);
  return { status: answered.status, body: JSON.parse(answered.body) as unknown };
}

function list(query: string): string[] {
  const { body } = ask('GET', `State/Components?${query}`);
  return (body as { Components: { ID: string }[] }).Components.map(({ ID }) => ID);
}

describe('a component of the inventory', () => {
  test('tells all there is to know of a node', () => {
    expect(ask('GET', `State/Components/${d}`)).toEqual({
      status: 200,
      body: {
        ID: d,
        Type: 'Node',
        State: 'Off',
        Flag: 'OK',
        Enabled: true,
        Role: 'Application',
        SubRole: 'UAN',
        NID: 4,
        NetType: 'Sling',
        Arch: 'X86',
        Class: 'Mountain',
        Locked: true,
      },
    });
  });

  test('is found by its name in any form', () => {
    expect(ask('GET', 'State/Components/X1000c0s00b0n0').body).toMatchObject({ ID: a });
  });

  test('that is not there is a 404', () => {
    expect(ask('GET', 'State/Components/x9c0s0b0n0')).toEqual({
      status: 404,
      body: { type: 'about:blank', title: 'Not Found', detail: 'no such xname.', status: 404 },
    });
  });
});

describe('the list of components', () => {
  test.each([
    ['', [a, b, c, d]],
    ['type=Node', [a, b, c, d]],
    ['type=NodeBMC', []],
    ['state=Ready', [a]],
    ['state=On', [b]],
    ['state=!Off', [a, b]],
    ['enabled=false', [c]],
    ['locked=true', [d]],
    ['role=compute', [a, b, c]],
    ['role=Application&role=Compute', [a, b, c, d]],
    ['subrole=UAN', [d]],
    ['arch=ARM', []],
    ['class=Mountain&nid=2', [b]],
    ['nid_start=2&nid_end=3', [b, c]],
    ['group=red', [c, d]],
    ['group=red&group=NULL', [c, d]],
    ['group=NULL', []],
    ['group=constructor', []],
    ['partition=NULL', [a, b, c, d]],
    ['partition=p1', []],
    ['softwarestatus=AdminStatus', []],
    [`id=${a}&id=${c}`, [a, c]],
  ])('with %s', (query, expected) => {
    expect(list(query)).toEqual(expected);
  });

  test('refuses a filter that it does not know', () => {
    expect(ask('GET', 'State/Components?colour=red')).toMatchObject({
      status: 400,
      body: { detail: 'bad query param: colour is not supported' },
    });
  });

  test.each(['nid_start=abc', 'nid_end=', 'nid_start=-1'])('refuses %s', (query) => {
    expect(ask('GET', `State/Components?${query}`)).toMatchObject({ status: 400 });
  });

  test.each([
    ['stateonly', { State: 'Ready', Flag: 'OK' }],
    ['FlagOnly', { Flag: 'OK' }],
    ['roleonly', { Role: 'Compute' }],
    ['nidonly', { NID: 1 }],
  ])('shows with %s no more than that', (view, shown) => {
    const component = { ID: a, Type: 'Node', ...shown };
    expect(ask('GET', `State/Components?nid=1&${view}=true`).body).toEqual({ Components: [component] });
    expect(ask('POST', 'State/Components/Query', { ComponentIDs: [a], [view]: true }).body).toEqual({
      Components: [component],
    });
  });

  test('can be asked for by names in a body, as long as they are', () => {
    const { body } = ask('POST', 'State/Components/Query', { ComponentIDs: [a, c, 'nosuch'], enabled: ['true'] });
    expect(body).toMatchObject({ Components: [{ ID: a }] });
    expect(ask('POST', 'State/Components/Query', { ComponentIDs: [] })).toMatchObject({ status: 400 });
    expect(ask('POST', 'State/Components/Query', { ComponentIDs: [a], role: 'Compute' })).toMatchObject({
      status: 400,
    });
    expect(ask('POST', 'State/Components/Query', '{')).toMatchObject({ status: 400 });
  });
});

describe('groups', () => {
  test('are listed with their members', () => {
    expect(ask('GET', 'groups').body).toEqual([
      { label: 'blue', description: '', members: { ids: [a, b] } },
      { label: 'red', description: '', members: { ids: [c, d] } },
    ]);
    expect(ask('GET', 'groups?group=red').body).toMatchObject([{ label: 'red' }]);
    expect(ask('GET', 'groups/labels').body).toEqual(['blue', 'red']);
    expect(ask('GET', 'groups/blue').body).toMatchObject({ label: 'blue' });
    expect(ask('GET', 'groups/blue/members').body).toEqual({ ids: [a, b] });
    expect(ask('GET', 'groups/green')).toMatchObject({ status: 404, body: { detail: 'No such group: green' } });
  });

  test('stand with each node', () => {
    expect(ask('GET', `memberships/${c}`).body).toEqual({ id: c, groupLabels: ['red'], partitionName: '' });
    expect(ask('GET', 'memberships/x9c0s0b0n0')).toMatchObject({ status: 404 });
    expect(ask('GET', 'memberships').body).toContainEqual({ id: c, groupLabels: ['red'], partitionName: '' });
  });

  test('are all there is: the machine is not partitioned', () => {
    expect(ask('GET', 'partitions').body).toEqual([]);
    expect(ask('GET', 'partitions/names').body).toEqual([]);
  });

  test('stand beside partitions, when there are some', () => {
    const world = { ...state.world, partitions: { p1: [a, c] } };
    const asked = (path: string): unknown => ask('GET', path, undefined, { ...state, world }).body;
    expect(asked('partitions')).toEqual([{ name: 'p1', description: '', members: { ids: [a, c] } }]);
    expect(asked('partitions?partition=p2')).toEqual([]);
    expect(asked('partitions/names')).toEqual(['p1']);
    expect(asked('partitions/p1/members')).toEqual({ ids: [a, c] });
    expect(asked('partitions/p2')).toMatchObject({ detail: 'No such partition: p2' });
    expect(asked(`memberships/${c}`)).toEqual({ id: c, groupLabels: ['red'], partitionName: 'p1' });
    expect(asked('State/Components?partition=p1')).toMatchObject({ Components: [{ ID: a }, { ID: c }] });
    expect(asked('State/Components?partition=NULL')).toMatchObject({ Components: [{ ID: b }, { ID: d }] });
  });
});

describe('a node of which the inventory knows little', () => {
  test('is shown without role and architecture', () => {
    const world = { ...state.world, nodes: state.world.nodes.map((node) => omit(node, 'role', 'arch')) };
    const { body } = ask('GET', `State/Components/${a}`, undefined, { ...state, world });
    expect(Object.keys(body as object)).not.toEqual(expect.arrayContaining(['Arch']));
    expect(Object.keys(body as object)).not.toEqual(expect.arrayContaining(['Role']));
  });
});

describe('the inventory', () => {
  test.each([[[{ toString: 1 }]], [[null]], ['x'], [{}], [[]]])('takes no locks of %j', (ids) => {
    expect(ask('POST', 'locks/status', { ComponentIDs: ids })).toMatchObject({
      status: 400,
      body: { detail: 'Missing IDs' },
    });
  });

  test('knows which nodes are locked', () => {
    expect(ask('POST', 'locks/status', { ComponentIDs: [a, d, 'nosuch'] }).body).toEqual({
      Components: [
        { ID: a, Locked: false, Reserved: false, ReservationDisabled: false },
        { ID: d, Locked: true, Reserved: false, ReservationDisabled: true },
      ],
      NotFound: ['nosuch'],
    });
    expect(ask('POST', 'locks/status', {})).toMatchObject({ status: 400 });
    const locked = { ID: d, Locked: true, Reserved: false, ReservationDisabled: true };
    expect(ask('GET', 'locks/status?type=Node&locked=true').body).toEqual({ Components: [locked] });
    expect(ask('GET', 'locks/status?type=NodeBMC&locked=true').body).toEqual({ Components: [] });
    expect(ask('GET', 'locks/status').body).toMatchObject({ Components: [{ ID: a }, { ID: b }, { ID: c }, { ID: d }] });
  });

  test('lists the roles that there are', () => {
    expect(ask('GET', 'service/values/role').body).toEqual({
      Role: ['Compute', 'Service', 'System', 'Application', 'Storage', 'Management'],
    });
    expect(ask('GET', 'service/values').body).toHaveProperty('SubRole');
  });

  test('is read only', () => {
    expect(ask('DELETE', 'groups/blue')).toMatchObject({ status: 405 });
    expect(ask('PATCH', `State/Components/${a}`, { Enabled: false })).toMatchObject({ status: 405 });
  });

  test('has nothing at other paths', () => {
    expect(ask('GET', 'Inventory/ServiceEndpoints')).toMatchObject({ status: 404, body: { title: 'Not Found' } });
    expect(ask('GET', 'groups/a/b/c')).toMatchObject({ status: 404 });
    expect(ask('GET', 'groups/%ff')).toMatchObject({ status: 404 });
  });

  test('is nobody else', () => {
    const request = { method: 'GET', url: '/apis/bos/v2', contentType: undefined, body: '', origin: 'http://h' };
    expect(handleInventoryRequest(request, { state, nowMs: 0 })).toBeUndefined();
  });
});
