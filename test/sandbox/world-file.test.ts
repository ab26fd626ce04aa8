import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { realisticPace } from '../../src/sandbox/pace.js';
import { readWorld, WorldFileError } from '../../src/sandbox/world-file.js';
import { toJsonValue } from '../../src/util/json/value.js';
import { parseYaml } from '../../src/util/yaml/parse.js';

const read = (content: unknown) => readWorld(toJsonValue(content), realisticPace);

/** The lines of what is wrong with a file. */
function problems(content: unknown): string[] {
  try {
    read(content);
    return [];
  } catch (error) {
    if (error instanceof WorldFileError) return error.message.split('\n');
    throw error;
  }
}

describe('the file of a world', () => {
  test('may be as short as a list of nodes', () => {
    expect(read({ nodes: ['x1c0s0b0n0'] })).toEqual({
      nodes: [
        { id: 'x1c0s0b0n0', role: 'Compute', arch: 'X86', nid: 1, class: 'Mountain', enabled: true, locked: false },
      ],
      groups: {},
      tenants: {},
      failingConfigurations: [],
      pace: realisticPace,
    });
  });

  test('says what most nodes are, and what some are instead', () => {
    const some = { id: 'x1c0s0b0n1', sub_role: 'UAN', role: 'Application', nid: 7, class: 'River', enabled: false };
    expect(read({ nodes: ['x1c0s0b0n0', some], role: 'Storage', arch: 'ARM' }).nodes).toEqual([
      { id: 'x1c0s0b0n0', role: 'Storage', arch: 'ARM', nid: 1, class: 'Mountain', enabled: true, locked: false },
      {
        id: 'x1c0s0b0n1',
        role: 'Application',
        subRole: 'UAN',
        arch: 'ARM',
        nid: 7,
        class: 'River',
        enabled: false,
        locked: false,
      },
    ]);
  });

  test('says which nodes are on to begin with', () => {
    const nodes = ['x1c0s0b0n0', { id: 'x1c0s0b0n1', power: 'off' }];
    expect(read({ nodes, power: 'on' }).nodes.map(({ power }) => power)).toEqual(['on', 'off']);
  });

  test('says how long the nodes take for what they are told', () => {
    expect(read({ nodes: ['x1c0s0b0n0'], pace: { power_off: '500ms', power_on: '2m' } }).pace).toEqual({
      powerOff: { leastMs: 500, mostMs: 500 },
      powerOn: { leastMs: 120_000, mostMs: 120_000 },
      configure: realisticPace.configure,
    });
  });

  test('names groups, images, tenants and what fails', () => {
    const world = read({
      nodes: ['x1c0s0b0n0'],
      groups: { blue: ['x1c0s0b0n0'] },
      images: { i: 'aarch64' },
      tenants: { t: [] },
      failing_configurations: ['broken'],
    });
    expect(world).toMatchObject({
      groups: { blue: ['x1c0s0b0n0'] },
      images: { i: 'aarch64' },
      tenants: { t: [] },
      failingConfigurations: ['broken'],
    });
  });

  test('may name its nodes in an object, and say that nothing is known of some', () => {
    const nodes = {
      x1c0s0b0n0: { role: 'Application', subrole: 'UAN', arch: 'UNKNOWN', enabled: true, locked: true, power: 'on' },
      x1c0s0b0n1: { role: null, subrole: null, arch: null },
    };
    const groups = { mixed: ['x1c0s0b0n0', 'x9c0s0b0n0'] };
    const usual = { class: 'Mountain', enabled: true };
    expect(read({ nodes, groups, partitions: { p1: ['x1c0s0b0n1'] }, configurations: ['base'] })).toMatchObject({
      nodes: [
        {
          ...usual,
          id: 'x1c0s0b0n0',
          role: 'Application',
          subRole: 'UAN',
          arch: 'UNKNOWN',
          nid: 1,
          locked: true,
          power: 'on',
        },
        { ...usual, id: 'x1c0s0b0n1', nid: 2, locked: false },
      ],
      groups,
      partitions: { p1: ['x1c0s0b0n1'] },
      configurations: ['base'],
    });
    expect(Object.keys(read({ nodes }).nodes[1] ?? {})).toEqual(['id', 'nid', 'class', 'enabled', 'locked']);
  });

  test('may say of images which etag their root file system has', () => {
    const images = { i: { arch: 'aarch64', etag: 'abc' }, j: 'x86_64' };
    expect(read({ nodes: ['x1c0s0b0n0'], images })).toMatchObject({
      images: { i: 'aarch64', j: 'x86_64' },
      rootEtags: { i: 'abc' },
    });
    expect(read({ nodes: ['x1c0s0b0n0'], configurations: { base: { layers: [] } } }).configurations).toEqual(['base']);
  });

  test('says what goes wrong with nodes, in the words of the options', () => {
    const trouble = { fail: ['x1c0s0b0n0:configuring'], fail_rate: 0.5, slow: true };
    expect(read({ nodes: ['x1c0s0b0n0'], ...trouble }).trouble).toEqual({
      failures: { x1c0s0b0n0: ['configuring'] },
      failRate: 0.5,
      slow: true,
    });
  });

  test.each([
    [{ nodes: ['node1'] }, ['nodes.0: is not the xname of a node']],
    [{ nodes: ['x1c0s0b0n0', 'x1c0s0b0n0'] }, ['nodes.1: x1c0s0b0n0 is there twice']],
    [{ nodes: ['x1c0s0b0n0'], tenants: { t: ['x1c0s0b1n0'] } }, ['tenants.t: x1c0s0b1n0 is none of the nodes']],
    [{ nodes: ['x1c0s0b0n0'], fail: ['x1c0s0b0n1:configuring'] }, ['fail: x1c0s0b0n1 is none of the nodes']],
    [{ nodes: ['x1c0s0b0n0'], fail_rate: 2 }, ['fail_rate: 2 is not a rate from 0 to 1']],
    [
      { nodes: ['x1c0s0b0n0'], fail: ['x1c0s0b0n0'] },
      [
        'fail.0: x1c0s0b0n0 is not NODE:CAUSE with one of powering_off, powering_on, configuring, bmc-unreachable, power-on-failed, power-off-failed, configuration-failed, never-fetched-boot-script, stopped-while-booting, no-state-reporter, image-gone, wrong-arch, other-image, stale-actual-state, configuration-changed, configuration-not-started, disabled-in-hsm, locked, on-hold, service-error',
      ],
    ],
    [{ nodes: ['x01c0s0b0n0'] }, ['nodes.0: has a zero too many']],
    [
      { nodes: [{ id: 'x1c0s0b0n0', nid: 7 }, 'x1c0s0b0n1', { id: 'x1c0s0b1n0', nid: 7 }] },
      ['nodes.2: nid 7 is there twice'],
    ],
    [{ nodes: { node1: {} } }, ['nodes.0.id: is not the xname of a node']],
    [{ nodes: ['x1c0s0b0n0'], pace: { power_on: '999h' } }, ['pace.power_on: 999h is longer than a week']],
    [{ nodes: ['x1c0s0b0n0'], colour: 'blue' }, ['colour is not a field of a world']],
    [{ nodes: ['x1c0s0b0n0'], group: {} }, ['group is not a field of a world (did you mean groups?)']],
    [
      { nodes: ['x1c0s0b0n0', { id: 'x1c0s0b0n1', colour: 'blue', shape: 1 }] },
      ['nodes.1.colour and nodes.1.shape are not fields of a world'],
    ],
    [[], ['it must be an object, not a list']],
    [{}, ['nodes is missing']],
    [{ nodes: [] }, ['nodes is empty']],
    [{ nodes: 5 }, ['nodes must be a list, not 5']],
    [{ nodes: [5] }, ['nodes.0 must be text or an object, not 5']],
    [{ nodes: [{ id: 'x1c0s0b0n0', nid: 1.5 }] }, ['nodes.0.nid must be a whole number, not 1.5']],
    [{ nodes: [{ id: 'x1c0s0b0n0', nid: 0 }] }, ['nodes.0.nid is less than 1']],
    [{ nodes: [{ role: 'Compute' }] }, ['nodes.0.id is missing']],
    [{ nodes: ['x1c0s0b0n0'], arch: 'x86' }, ['arch: "x86" is not one of X86, ARM, Other, Unknown, UNKNOWN']],
    [{ nodes: ['x1c0s0b0n0'], images: { i: 'arm' } }, ['images.i: "arm" is not one of x86_64, aarch64']],
    [{ nodes: ['x1c0s0b0n0'], groups: { '': [] } }, ['groups contains an empty name']],
    [{ nodes: ['x1c0s0b0n0'], groups: ['blue'] }, ['groups must be an object, not a list']],
    [{ nodes: ['x1c0s0b0n0'], fail_rate: true }, ['fail_rate must be a number or text, not true']],
    [{ nodes: ['x1c0s0b0n0'], slow: 'yes', role: '' }, ['role is empty', 'slow must be true or false, not "yes"']],
  ])('%j is wrong', (content, expected) => {
    expect(problems(content)).toEqual(expected);
  });

  test.each([
    [{}],
    [{ nodes: [] }],
    [{ nodes: ['x1c0s0b0n0'], arch: 'x86' }],
    [{ nodes: ['x1c0s0b0n0'], images: { i: 1 } }],
  ])('%j is wrong in one place', (content) => {
    expect(problems(content)).toHaveLength(1);
  });
});

test('the example of the documents is a world', () => {
  const text = readFileSync(new URL('../../docs/examples/world.yaml', import.meta.url), 'utf8');
  const world = readWorld(parseYaml(text), realisticPace);
  expect(world.nodes.map(({ id, role, subRole, arch }) => [id, role, subRole, arch].join(' '))).toEqual([
    'x3000c0s19b1n0 Compute  X86',
    'x3000c0s19b2n0 Compute  X86',
    'x3000c0s19b3n0 Compute  X86',
    'x3000c0s21b1n0 Compute  ARM',
    'x3000c0s25b0n0 Application UAN X86',
    'x3000c0s27b0n0 Application Gateway X86',
  ]);
  expect(Object.keys(world.tenants)).toEqual(['vcluster-blue', 'vcluster-empty']);
});
