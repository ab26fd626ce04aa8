import { describe, expect, test } from 'vitest';
import { makeSystem } from '../../support/system.js';
import { makeTemplate, startTemplateServer } from '../../support/template-server.js';

/** What a command does with a stored template `a`, and which requests it sends. */
async function run(words: readonly string[], set: Parameters<typeof makeTemplate>[0] = {}) {
  const server = await startTemplateServer({ a: makeTemplate(set) });
  const system = await makeSystem(server.url);
  const { status, stderr } = await system.run(['v2', 'sessiontemplates', ...words, '--format', 'table'], {});
  return { status, stderr: stderr.replaceAll(system.host, 'sandbox'), requests: server.taken() };
}

describe('a change that leaves a boot set without nodes', () => {
  const removal = 'boot_sets.compute.node_groups-';

  test.each([
    ['set', ['set', 'a', removal], 'a', ['GET a']],
    ['set --dry-run', ['set', 'a', removal, '--dry-run'], 'a', ['GET a']],
    ['clone', ['clone', 'a', 'b', '--set', removal], 'b', ['GET a', 'GET b']],
    ['clone --dry-run', ['clone', 'a', 'b', '--set', removal, '--dry-run'], 'b', ['GET a', 'GET b']],
  ])('is refused before it is sent: %s', async (_, words, name, requests) => {
    expect(await run(words)).toEqual({
      status: 2,
      stderr:
        `error: ${name} as it would be is not a valid template: boot_sets.compute: it has no node_list, node_roles_groups or node_groups.\n` +
        '  Nothing was sent.\n',
      requests,
    });
  });

  test('is not refused for what was wrong before', async () => {
    expect(await run(['set', 'a', 'description=x'], { node_groups: undefined })).toMatchObject({
      status: 0,
      stderr: 'On sandbox: 1 updated.\n',
    });
  });
});

describe('kernel parameters that are hardly what was meant are a warning', () => {
  const oddity = 'boot_sets.compute.kernel_parameters: they contain a line break\n';

  test('of set', async () => {
    const { status, stderr } = await run(['set', 'a', 'boot_sets.compute.kernel_parameters=a\nb']);
    expect([status, stderr]).toEqual([0, `warning: a: ${oddity}On sandbox: 1 updated.\n`]);
  });

  test('of clone', async () => {
    const { stderr } = await run(['clone', 'a', 'b', '--set', 'boot_sets.*.kernel_parameters=a\nb']);
    expect(stderr).toBe(`warning: b: ${oddity}On sandbox: 1 created.\n`);
  });

  test('of update', async () => {
    const { status, stderr } = await run(['update', 'a', '--kernel-parameters', 'a\nb']);
    expect([status, stderr]).toEqual([0, `warning: ${oddity}`]);
  });

  test('but not when they were so before', async () => {
    const { stderr } = await run(['set', 'a', 'description=x'], { kernel_parameters: 'a\nb' });
    expect(stderr).toBe('On sandbox: 1 updated.\n');
  });
});
