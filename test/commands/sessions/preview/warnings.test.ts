import { describe, expect, test } from 'vitest';
import { nameNodes, startMachine, type Machine } from './machine.js';

const ids = nameNodes(8);

/** Eight nodes: two for management, one disabled, one locked, one ARM. */
function startSmallMachine(): Promise<Machine> {
  const special: Readonly<Record<number, object>> = {
    0: { role: 'Management', sub_role: 'Master' },
    1: { role: 'Management' },
    5: { enabled: false },
    6: { locked: true },
    7: { arch: 'ARM', nid: 1234 },
  };
  const nodes = ids.map((id, index) => ({ id, ...special[index] }));
  return startMachine({ nodes, groups: { blue: ids.slice(2, 5), red: ids.slice(5), everyone: ids } });
}

interface Preview {
  readonly nodes: number;
  readonly left_out: readonly unknown[];
  readonly warnings: readonly string[];
  readonly unchecked: readonly string[];
}

async function preview(machine: Machine, options: string): Promise<Preview> {
  const defaults = ['--template-name compute', '--operation boot'].filter(
    (option) => !options.includes(option.split(' ')[0] ?? ''),
  );
  return (await machine.json(['sessions preview', ...defaults, options].filter(Boolean).join(' '))) as Preview;
}

describe('a preview warns of', () => {
  test.each([
    ['Blue', 'Blue in the limit is not a node, group or role. Did you mean blue?'],
    ['blue,!Managment', 'Managment in the limit is not a node, group or role. Did you mean Management?'],
    ['blue,zzzz', 'zzzz in the limit is not a node, group or role.'],
    ['blue,nid000001', 'x1000c0s0b0n0 in the limit is in no boot set of the template.'],
    ['blue,Management', 'Management in the limit has no node of the template.'],
    ['blue,x1000c0s0b0n0', 'x1000c0s0b0n0 in the limit is in no boot set of the template.'],
    ['blue,x1000c0s[0-1]b0n0', '2 nodes (x1000c0s[0-1]b0n0) in the limit are in no boot set of the template.'],
  ])('a name in the limit %s', async (limit, warning) => {
    const { warnings } = await preview(await startSmallMachine(), `--limit ${limit}`);
    expect(warnings).toContain(warning);
  });

  test('many such names in a few sentences', async () => {
    const limit = Array.from({ length: 9 }, (_, index) => `zz${index}`).join(',');
    const { warnings } = await preview(await startSmallMachine(), `--limit blue,${limit}`);
    expect(warnings).toHaveLength(6);
    expect(warnings[5]).toBe('The same applies to 4 more names in the limit.');
  });

  test('many nodes that are nowhere in one sentence', async () => {
    const { warnings } = await preview(await startSmallMachine(), '--limit blue,zzzz,x7c0s[0-5]b0n0');
    expect(warnings).toEqual([
      '6 nodes (x7c0s[0-5]b0n0) in the limit are not in the hardware inventory.',
      'zzzz in the limit is not a node, group or role.',
    ]);
  });

  test('a role that a group has the name of', async () => {
    const machine = await startMachine({ nodes: ids.map((id) => ({ id })), groups: { Compute: ids.slice(0, 2) } });
    const { nodes, warnings } = await preview(machine, '--limit Compute,!x1000c0s0b0n0');
    expect([nodes, warnings]).toEqual([7, ['Compute in the limit is a role and a group: the role counts.']]);
  });

  test('a limit that matches nothing', async () => {
    const { nodes, warnings } = await preview(await startSmallMachine(), '--limit Management');
    expect([nodes, warnings]).toEqual([
      0,
      [
        'The limit matches no node of the template: the session would end at once, and nothing would happen.',
        'Management in the limit has no node of the template.',
      ],
    ]);
  });

  test('no limit', async () => {
    const { warnings } = await preview(await startSmallMachine(), '');
    expect(warnings).toEqual(['There is no limit: it takes every node of the template.']);
  });

  test('a session that BOS would refuse for it has no limit', async () => {
    const machine = await startSmallMachine();
    await machine.json('options update --session-limit-required true');
    const refusal =
      "BOS would refuse it: its option session_limit_required requires a limit, even if it is --limit '*'.";
    expect((await preview(machine, '')).warnings).toContain(refusal);
    expect((await preview(machine, '--limit *')).warnings).not.toContain(refusal);
    expect((await machine.bos('v2 sessions create --template-name compute --operation boot')).status).toBe(6);
  });

  test('locked nodes that an old release takes, where they would be switched', async () => {
    const machine = await startMachine({ nodes: [{ id: 'x1000c0s0b0n0', locked: true }] }, '2.16');
    const boot = await preview(machine, '--limit Compute');
    expect([boot.nodes, boot.warnings]).toEqual([
      1,
      ['The power of 1 node (x1000c0s0b0n0) cannot be switched: locked in the hardware inventory.'],
    ]);
    expect((await preview(machine, '--limit Compute --operation shutdown')).warnings).toEqual([]);
  });

  test('a limit of locked nodes alone', async () => {
    const { nodes, warnings, left_out: leftOut } = await preview(await startSmallMachine(), '--limit x1000c0s6b0n0');
    expect([nodes, warnings]).toEqual([
      0,
      ['There is no node to act upon: the session would end at once, and nothing would happen.'],
    ]);
    expect(leftOut).toContainEqual({ reason: 'locked', count: 1, nodes: 'x1000c0s6b0n0' });
  });

  test('a limit that begins with a mark, of which BOS makes something else than it says', async () => {
    const { nodes, warnings } = await preview(await startSmallMachine(), '--limit !blue,x1000c0s4b0n0');
    expect([nodes, warnings]).toEqual([
      1,
      ['bos sessions create refuses the limit: it begins with "!blue", but no nodes come before it.'],
    ]);
  });

  test('a staged shutdown, which comes to nothing', async () => {
    const words = '--limit blue --operation shutdown --stage true';
    expect((await preview(await startSmallMachine(), words)).warnings).toEqual([
      'BOS stages nothing for a shutdown: the session would end at once, and applystaged would do nothing.',
    ]);
  });

  test('what BOS says of the template, an image that IMS does not have, a configuration that CFS does not have', async () => {
    const known = '9e3c75e1-ac42-42c7-873c-e758048897d6';
    const gone = 'bbbbbbbb-ac42-42c7-873c-e758048897d6';
    const machine = await startMachine({ nodes: ids, images: { [known]: 'x86_64' }, configurations: ['base'] });
    const set = { node_list: ids, rootfs_provider: 'cpss3', cfs: { configuration: 'nosuch' } };
    await machine.makeTemplate('odd', { one: set, two: { ...set, cfs: { configuration: 'base' } }, three: set });
    const words = '--template-name odd --limit *';
    expect((await preview(machine, words)).warnings).toEqual([
      'The session would fail, and act on no node: BOS does not support the rootfs_provider cpss3 of the boot set two.',
      "BOS warns of the template: Session template: 'odd' boot set: 'one': Unsupported rootfs_provider ('cpss3') will cause boot/reboot sessions to fail; Session template: 'odd' boot set: 'two': Unsupported rootfs_provider ('cpss3') will cause boot/reboot sessions to fail; Session template: 'odd' boot set: 'three': Unsupported rootfs_provider ('cpss3') will cause boot/reboot sessions to fail",
      'The configuration nosuch of the boot sets one and three does not exist in CFS.',
      'More than one boot set names 8 nodes (x1000c0s[0-7]b0n0): the last of them counts.',
    ]);
    expect((await preview(machine, `${words} --operation shutdown`)).warnings).toHaveLength(2);
    const path = `s3://boot-images/${gone}/manifest.json`;
    await machine.makeTemplate('gone', { all: { node_list: ids, path } });
    const { nodes, left_out: leftOut, warnings } = await preview(machine, '--template-name gone --limit *');
    expect([nodes, leftOut]).toEqual([0, [{ reason: 'session_fails', count: 8, nodes: 'x1000c0s[0-7]b0n0' }]]);
    expect(warnings).toEqual([
      `BOS would refuse it: Session template: 'gone' boot set: 'all': Can't find boot artifacts. Error: bos.common.clients.s3.exceptions.ManifestNotFound: Unable to read manifest file '${path}'.`,
    ]);
  });

  test('all nodes of the system, with its management and without', async () => {
    const machine = await startMachine({ nodes: ids.map((id) => ({ id })) });
    expect((await preview(machine, '--limit *')).warnings).toEqual(['These are all 8 nodes of the system.']);
    const role = (index: number): object => (index === 0 ? { role: 'Management' } : {});
    const managed = await startMachine({ nodes: ids.map((id, index) => ({ id, ...role(index) })) });
    expect((await preview(managed, '--limit *')).warnings).toEqual([
      'These are all 7 nodes of the system, but for its management.',
    ]);
  });

  test('nodes that the system itself runs on, and nodes in two boot sets', async () => {
    const machine = await startSmallMachine();
    await machine.makeTemplate('wide', { one: { node_groups: ['everyone'] }, two: { node_list: ids.slice(3, 5) } });
    const { warnings } = await preview(machine, '--limit *,!x1000c0s6b0n0 --template-name wide');
    expect(warnings).toEqual([
      'The services of the system run on 2 nodes (x1000c0s[0-1]b0n0): the role Management.',
      'More than one boot set names 2 nodes (x1000c0s[3-4]b0n0): the last of them counts.',
    ]);
  });

  test('groups and roles of a boot set that are nowhere', async () => {
    const machine = await startSmallMachine();
    await machine.makeTemplate('lost', { all: { node_groups: ['blue', 'green'], node_roles_groups: ['Storage'] } });
    expect((await preview(machine, '--template-name lost --limit all')).warnings).toEqual([
      'The limit leaves out no node of the template lost: it takes all 3 nodes.',
      'The boot set all names the group green, which is not in the hardware inventory.',
      'The boot set all names the role Storage, which no node has.',
    ]);
  });

  test('sessions that are at work on the nodes, and those that have staged something', async () => {
    const machine = await startSmallMachine();
    await machine.json('sessions create --template-name compute --operation boot --limit blue --name morning');
    await machine.json(
      'sessions create --template-name compute --operation boot --limit red --include-disabled true --stage true --name later',
    );
    await machine.advance(30);
    expect((await preview(machine, '--limit blue')).warnings).toEqual([
      'The session morning is working on 3 nodes (x1000c0s[2-4]b0n0) and would lose them.',
    ]);
    expect((await preview(machine, '--limit red --include-disabled true --stage true')).warnings).toEqual([
      'What the session later has staged on 1 node (x1000c0s5b0n0) would be replaced.',
    ]);
  });
});

describe('a preview leaves out', () => {
  test('what is disabled, of another architecture, nowhere, or outside the limit', async () => {
    const machine = await startSmallMachine();
    await machine.makeTemplate('wide', { all: { node_list: [...ids, 'x9c0s0b0n0'] } });
    const wide = '--template-name wide --limit';
    expect((await preview(machine, `${wide} *,!blue`)).left_out).toEqual([
      { reason: 'locked', count: 1, nodes: 'x1000c0s6b0n0' },
      { reason: 'disabled', count: 1, nodes: 'x1000c0s5b0n0' },
      { reason: 'architecture', count: 1, nodes: 'x1000c0s7b0n0' },
      { reason: 'not_in_inventory', count: 1, nodes: 'x9c0s0b0n0' },
      { reason: 'outside_limit', count: 3, nodes: '' },
    ]);
    expect((await preview(machine, `${wide} red --include-disabled true`)).left_out).toEqual([
      { reason: 'locked', count: 1, nodes: 'x1000c0s6b0n0' },
      { reason: 'architecture', count: 1, nodes: 'x1000c0s7b0n0' },
      { reason: 'outside_limit', count: 6, nodes: '' },
    ]);
  });

  test('nothing that another boot set takes', async () => {
    const machine = await startSmallMachine();
    const red = { node_groups: ['red'] };
    await machine.makeTemplate('both', { x86: red, arm: { ...red, arch: 'ARM' } });
    expect((await preview(machine, '--template-name both')).left_out).toEqual([
      { reason: 'locked', count: 1, nodes: 'x1000c0s6b0n0' },
      { reason: 'disabled', count: 1, nodes: 'x1000c0s5b0n0' },
    ]);
  });

  test.each([
    [undefined, 'the session would leave them out.'],
    ['2.16', 'the session may stay pending, with all its nodes, until it does.'],
  ] as const)('what BOS does not know, for which an old one puts off the others', async (release, meaning) => {
    const machine = await startMachine({ nodes: ids, groups: { blue: ids.slice(2, 5) } }, release);
    await machine.advance(1);
    const path = '/apis/bos/v2/components/x1000c0s3b0n0';
    expect((await fetch(machine.url + path, { method: 'DELETE' })).status).toBe(204);
    const { left_out: leftOut, warnings } = await preview(machine, '--limit blue');
    expect(leftOut).toContainEqual({ reason: 'unknown_to_bos', count: 1, nodes: 'x1000c0s3b0n0' });
    expect(warnings).toEqual([`BOS does not know 1 node (x1000c0s3b0n0): ${meaning}`]);
  });

  test("the nodes of others where it is a tenant's", async () => {
    const machine = await startMachine({ nodes: ids, tenants: { astronomy: ids.slice(0, 2) } });
    await machine.bos('config set core tenant=astronomy');
    await machine.makeTemplate('telescope', { all: { node_roles_groups: ['Compute'] } });
    const words = '--template-name telescope';
    const { nodes, left_out: leftOut } = await preview(machine, words);
    expect([nodes, leftOut]).toEqual([2, [{ reason: 'other_tenant', count: 6, nodes: 'x1000c0s[2-7]b0n0' }]]);
    await machine.json(`sessions create ${words} --operation boot --name night`);
    await machine.advance(8);
    expect(await machine.json('components list --session night --query [].id')).toEqual(ids.slice(0, 2));
  });

  test("all nodes where a tenant's template lists one of others", async () => {
    const machine = await startMachine({ nodes: ids, tenants: { astronomy: ids.slice(0, 2) } });
    await machine.bos('config set core tenant=astronomy');
    await machine.makeTemplate('telescope', {
      all: { node_list: ids.slice(1, 3) },
      more: { node_list: ids.slice(0, 1) },
    });
    const { nodes, left_out: leftOut, warnings } = await preview(machine, '--template-name telescope --limit *');
    expect([nodes, leftOut]).toEqual([
      0,
      [
        { reason: 'session_fails', count: 2, nodes: 'x1000c0s[0-1]b0n0' },
        { reason: 'other_tenant', count: 1, nodes: 'x1000c0s2b0n0' },
      ],
    ]);
    expect(warnings).toEqual([
      'The session would fail, and act on no node: the template lists 1 node (x1000c0s2b0n0), not of the tenant astronomy or unknown to BOS.',
    ]);
  });
});
