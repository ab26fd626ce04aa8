import { describe, expect, test } from 'vitest';
import { startRecording } from '../support/system.js';

describe('components update of several', () => {
  test('is one change of them all', async () => {
    const system = await startRecording();
    await system.run(
      'v2 components update n[1-2] n4 --enabled true --desired-state-configuration c --status-phase= --clear-staged-state',
    );
    expect(system.taken()).toEqual([
      'PATCH /v2/components {"filters": {"ids": "n1,n2,n4"}, "patch": {"staged_state": {"boot_artifacts": ' +
        '{"kernel": "", "kernel_parameters": "", "initrd": ""}, "configuration": "", "session": ""}, "enabled": true, ' +
        '"status": {"phase": ""}, "desired_state": {"configuration": "c"}}}',
    ]);
  });

  test('goes out in batches where they are too many', async () => {
    const system = await startRecording();
    const { stderr } = await system.run('v2 components update n[00001-15000] --enabled true --format name');
    expect(stderr).toContain('Batch 1 of 2: 9,362 of 15,000 nodes done.\n');
    expect(system.takeRequests()).toHaveLength(2);
  });

  test.each([
    ['v2 components update n[1-2]', 'error: No change is given.\n  Give an option such as --enabled true.\n'],
    ['v2 components update n[1-2] --id n3', 'error: --id names one component, and several are to be changed.\n'],
    [
      'v2 components update x1 --enabled true',
      "error: Invalid value for 'COMPONENT_ID': x1 is a cabinet, not a node\n  Add --recursive for all nodes in it.\n",
    ],
  ])('%s sends nothing', async (line, stderr) => {
    const system = await startRecording();
    expect(await system.run(line)).toEqual({ status: 2, stdout: '', stderr });
    expect(system.taken()).toEqual([]);
  });

  test('of one is a change of that one', async () => {
    const system = await startRecording();
    await system.run('v2 components update n[1] --enabled true');
    expect(system.taken()).toEqual(['PATCH /v2/components/n1 {"enabled": true}']);
  });

  test('is no such thing under cray', async () => {
    const system = await startRecording();
    const { status, stderr } = await system.run('bos v2 components update n1 n2 --enabled true', { name: 'cray' });
    expect(status).toBe(2);
    expect(stderr).toContain('Error: Got unexpected extra argument (n2)\n');
    await system.run('bos v2 components update n1,n[2] --enabled true', { name: 'cray' });
    expect(system.taken()).toEqual(['PATCH /v2/components/n1%2Cn%5B2%5D {"enabled": true}']);
  });
});

describe('other places', () => {
  test('applystaged takes a list', async () => {
    const system = await startRecording();
    await system.run('v2 applystaged create --xnames -', { stdin: 'x1c0s[0-1]b0n0' });
    expect(system.taken()).toEqual(['POST /v2/applystaged {"xnames": ["x1c0s0b0n0", "x1c0s1b0n0"]}']);
  });

  test('updatemany takes a list', async () => {
    const system = await startRecording();
    await system.run('v2 components updatemany --filter-ids - --enabled true', { stdin: 'x1c0s[0-1]b0n0\nx1c0s0b0n0' });
    expect(system.taken()).toEqual([
      'PATCH /v2/components {"filters": {"ids": "x1c0s0b0n0,x1c0s1b0n0"}, "patch": {"enabled": true}}',
    ]);
  });

  test('a session takes a limit', async () => {
    const system = await startRecording();
    await system.run('v2 sessions create --template-name t --operation boot --quiet --limit c,!x1c0s[0-1]b0n0');
    expect(system.taken()).toEqual([
      'POST /v2/sessions {"template_name": "t", "operation": "boot", "limit": "c,!x1c0s0b0n0,!x1c0s1b0n0", "name": "00000000-0000-4000-8000-000000000001"}',
    ]);
  });

  test('a list can come from the environment', async () => {
    const system = await startRecording();
    const env = { CRAY_BOS_V2_APPLYSTAGED_CREATE_XNAMES: 'x1c0s[0-1]b0n0' };
    await system.run('v2 applystaged create', { env });
    expect(system.taken()).toEqual(['POST /v2/applystaged {"xnames": ["x1c0s0b0n0", "x1c0s1b0n0"]}']);
  });
});
