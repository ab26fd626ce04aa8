import { describe, expect, test } from 'vitest';
import { startGateway } from './gateway.js';
import { nameNodes, startMachine } from './machine.js';

const ids = nameNodes(3);

interface Preview {
  readonly nodes: number;
  readonly exact: boolean;
  readonly boot_sets: readonly { readonly actions: unknown }[];
  readonly warnings: readonly string[];
  readonly unchecked: readonly string[];
}

/** A preview where the hardware inventory answers so. */
async function previewWithout(words: string, status = 404, body = ''): Promise<Preview> {
  const machine = await startMachine({ nodes: ids, groups: { blue: ids } });
  await machine.makeTemplate('list', { named: { node_list: ids } });
  await machine.json('sessions create --template-name list --operation boot --limit x1000c0s0b0n0');
  await machine.advance(600);
  const system = await startGateway(machine.url, status, body);
  const ended = await system.run(`v2 sessions preview --format json --retries 0 ${words}`);
  if (ended.status !== 0) throw new Error(ended.stderr);
  return JSON.parse(ended.stdout) as Preview;
}

const state = 'So it is not known which nodes are on, disabled, locked, or of another architecture.';

describe('without', () => {
  test.each([
    ['/apis/ims/', 'The images could not be looked up in IMS: No. (403 Forbidden)'],
    ['/apis/cfs/', 'The configurations could not be looked up in CFS: No. (403 Forbidden)'],
    ['/apis/', 'The images (IMS) and configurations (CFS) could not be looked up: No. (403 Forbidden)'],
  ])('%s a preview says so in one line', async (closed, sentence) => {
    const machine = await startMachine({ nodes: ids });
    const paths = closed === '/apis/' ? ['/apis/ims/', '/apis/cfs/'] : [closed];
    const system = await startGateway(machine.url, 403, '{"detail": "No."}', paths);
    const { status, stdout } = await system.run(
      'v2 sessions preview --format json --template-name compute --operation boot',
    );
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as Preview).unchecked).toEqual([sentence]);
  });

  test('partitions a preview says so where a limit names something', async () => {
    const machine = await startMachine({ nodes: ids, groups: { blue: ids } });
    const system = await startGateway(machine.url, 403, '{"detail": "No."}', ['/apis/smd/hsm/v2/partitions']);
    const words = 'v2 sessions preview --format json --template-name compute --operation boot --limit';
    const read = async (limit: string): Promise<Preview> =>
      JSON.parse((await system.run(`${words} ${limit}`)).stdout) as Preview;
    expect([(await read('blue')).nodes, (await read('blue')).unchecked]).toEqual([
      3,
      ['The partitions of the hardware inventory (HSM) could not be read: No. (403 Forbidden)'],
    ]);
    expect((await read('*')).unchecked).toEqual([]);
  });

  test('a list of locks the nodes themselves say whether they are locked', async () => {
    const machine = await startMachine({ nodes: [...ids.slice(1), { id: 'x1000c0s0b0n0', locked: true }] });
    const system = await startGateway(machine.url, 404, '', ['/apis/smd/hsm/v2/locks']);
    const words = 'v2 sessions preview --format json --template-name compute --operation boot';
    const { nodes, unchecked } = JSON.parse((await system.run(words)).stdout) as Preview;
    expect([nodes, unchecked]).toEqual([2, []]);
  });
});

describe('without a hardware inventory', () => {
  test.each([
    [404, '', 'The server responded with 404 Not Found.'],
    [403, '{"detail": "No."}', 'No. (403 Forbidden)'],
    [503, '', 'The gateway responded with 503 Service Unavailable instead of BOS.'],
    [200, '{"Components": 7}', 'The response of the hardware inventory is not what was expected.'],
    [200, '[', "The server's response is not complete JSON: unexpected end at line 1, column 2."],
  ])('that answers %i %s a preview says so', async (status, body, reason) => {
    const { nodes, unchecked } = await previewWithout('--template-name list --operation reboot', status, body);
    expect(nodes).toBe(3);
    expect(unchecked[0]).toContain(`The hardware inventory (HSM) could not be read: ${reason}`);
    expect(unchecked.slice(1)).toEqual([state]);
  });

  test('what nodes report tells what happens to them', async () => {
    const boot = await previewWithout('--template-name list --operation boot');
    expect(boot.boot_sets[0]?.actions).toEqual([
      { action: 'boot', count: 2, nodes: 'x1000c0s[1-2]b0n0' },
      { action: 'nothing', count: 1, nodes: 'x1000c0s0b0n0' },
    ]);
    const shutdown = await previewWithout('--template-name list --operation shutdown');
    expect(shutdown.boot_sets[0]?.actions).toEqual([{ action: 'power_off', count: 3, nodes: 'x1000c0s[0-2]b0n0' }]);
  });

  test('a limit lets through the nodes that it names, and all that its groups may stand for', async () => {
    const named = await previewWithout('--template-name list --operation boot --limit x1000c0s1b0n0');
    expect([named.nodes, named.unchecked.length]).toEqual([1, 2]);
    const grouped = await previewWithout('--template-name list --operation boot --limit blue,!red');
    expect([grouped.nodes, grouped.unchecked[2]]).toEqual([
      3,
      'Nor which nodes blue and red mean: the limit may let through fewer nodes than are shown here.',
    ]);
  });

  test('a boot set of roles and groups has nodes that nobody knows, and no limit is said to match nothing', async () => {
    const words = '--template-name compute --operation boot --limit all';
    const { nodes, exact, warnings, unchecked } = await previewWithout(words);
    expect([nodes, exact, warnings]).toEqual([0, false, []]);
    expect(unchecked[2]).toBe(
      'Nor which nodes Compute means: the boot set compute may have other nodes than are shown here.',
    );
  });

  test('the nodes that a limit names may be of any boot set of roles and groups', async () => {
    const limit = '--limit x1000c0s1b0n0,x9c0s0b0n0';
    const { nodes, warnings } = await previewWithout(`--template-name compute --operation boot ${limit}`);
    expect([nodes, warnings]).toEqual([1, []]);
  });
});
