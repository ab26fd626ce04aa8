import { describe, expect, test } from 'vitest';
import { expandHostlist } from '../../../../src/nodes/hostlist.js';
import { nameNodes, startMachine, type Machine } from './machine.js';

interface Preview {
  readonly boot_sets: readonly { readonly actions: readonly { readonly action: string; readonly nodes: string }[] }[];
}

interface Component {
  readonly id: string;
  readonly status: { readonly phase?: string };
  readonly staged_state?: { readonly session?: string };
}

/** What the service says about a node it has just looked at, for each action. */
const phases: Readonly<Record<string, string>> = {
  reboot: 'powering_off',
  power_off: 'powering_off',
  power_on: 'powering_on',
  configure: 'configuring',
  nothing: '',
};

/**
 * Twelve nodes in every state: three run something unknown, three are off, three run the image of the template, and
 * three of those others were given another configuration. One is disabled and one of another architecture.
 */
async function startMixedMachine(): Promise<Machine> {
  const ids = nameNodes(14);
  const nodes = ids.map((id, index) => ({
    id,
    power: index < 3 ? 'on' : 'off',
    ...(index === 12 && { enabled: false }),
    ...(index === 13 && { arch: 'ARM' }),
  }));
  const groups = { unknown: ids.slice(0, 3), off: ids.slice(3, 6), up: ids.slice(6, 9), other: ids.slice(9, 12) };
  const machine = await startMachine({ nodes, groups });
  await machine.json('sessions create --template-name compute --operation boot --limit up,other --name first');
  await machine.advance(600);
  await machine.json('sessiontemplates update compute --cfs-configuration newer');
  await machine.json('sessions create --template-name compute --operation boot --limit up --name second');
  await machine.advance(600);
  return machine;
}

function listFates({ boot_sets: bootSets }: Preview): [string, string][] {
  const groups = bootSets.flatMap(({ actions }) => actions);
  return groups
    .flatMap(({ action, nodes }) => expandHostlist(nodes).map((id): [string, string] => [id, action]))
    .sort();
}

describe('what a preview says is what a session then does', () => {
  test.each([
    ['boot', ''],
    ['boot', ' --limit *,!off'],
    ['reboot', ''],
    ['reboot', ' --limit off,unknown,&off'],
    ['shutdown', ''],
    ['boot', ' --include-disabled true'],
    ['boot', ' --limit nosuch'],
  ])('%s%s', async (operation, options) => {
    const machine = await startMixedMachine();
    const words = `--template-name compute --operation ${operation}${options}`;
    const outcomes = listFates((await machine.json(`sessions preview ${words}`)) as Preview);
    expect(await machine.json(`sessions create ${words} --preview`)).toEqual(
      await machine.json(`sessions preview ${words}`),
    );
    await machine.json(`sessions create ${words} --name third`);
    await machine.advance(8);
    const touched = (await machine.json('components list --session third')) as Component[];
    expect(touched.map(({ id, status }) => [id, status.phase ?? ''])).toEqual(
      [...outcomes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, action]) => [id, phases[action]]),
    );
  });

  test('and has all that a boot can come to', async () => {
    const machine = await startMixedMachine();
    const preview = (await machine.json('sessions preview --template-name compute --operation boot')) as Preview;
    expect(preview.boot_sets[0]?.actions).toEqual([
      { action: 'reboot', count: 3, nodes: 'x1000c0s[0-2]b0n0' },
      { action: 'power_on', count: 3, nodes: 'x1000c0s[3-5]b0n0' },
      { action: 'configure', count: 3, nodes: 'x1000c0s[9-11]b0n0' },
      { action: 'nothing', count: 3, nodes: 'x1000c0s[6-8]b0n0' },
    ]);
  });

  test.each([
    ['boot', 'configuring', 'configure'],
    ['reboot', 'powering_off', 'reboot'],
  ])('what another session is half way through: a %s that is %s', async (operation, phase, action) => {
    const machine = await startMachine({ nodes: nameNodes(1) });
    const words = '--template-name compute --operation';
    await machine.json(`sessions create ${words} boot --name first`);
    if (operation === 'reboot') {
      await machine.advance(600);
      await machine.json(`sessions create ${words} reboot --name second`);
    }
    const seen = async (): Promise<unknown> => machine.json('components list --query [].status.phase');
    for (let period = 0; period < 40 && JSON.stringify(await seen()) !== `["${phase}"]`; period += 1) {
      await machine.advance(15);
    }
    expect(await seen()).toEqual([phase]);
    const outcomes = listFates((await machine.json(`sessions preview ${words} boot`)) as Preview);
    expect(outcomes).toEqual([['x1000c0s0b0n0', action]]);
  });

  test('as nodes it prints those that it takes, and its warnings beside them', async () => {
    const machine = await startMixedMachine();
    const words = 'v2 sessions preview --template-name compute --operation boot --format nodes';
    expect(await machine.bos(`${words} --limit off,nosuch`)).toEqual({
      status: 0,
      stdout: 'x1000c0s[3-5]b0n0\n',
      stderr: 'warning: nosuch in the limit is not a node, group or role.\n',
    });
    expect((await machine.bos(`${words} --limit nosuch`)).stdout).toBe('');
  });

  test('a staged session touches no node', async () => {
    const machine = await startMixedMachine();
    const words = '--template-name compute --operation reboot --limit up --stage true';
    const outcomes = listFates((await machine.json(`sessions preview ${words}`)) as Preview);
    expect(new Set(outcomes.map(([, action]) => action))).toEqual(new Set(['stage']));
    await machine.json(`sessions create ${words} --name third`);
    await machine.advance(8);
    const staged = (await machine.json('components list --staged-session third')) as Component[];
    expect(staged.map(({ id, status }) => [id, status.phase ?? ''])).toEqual(outcomes.map(([id]) => [id, '']));
  });
});
